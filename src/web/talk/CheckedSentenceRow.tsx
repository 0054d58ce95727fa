import type { JSX } from 'preact';
import type { CheckedSentence, Citation } from '../../types.ts';
import { CitationLink } from '../answer/CitationLink.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** One sentence of a draft in the colour of its support, with what it rests on, or why it does not stand and what the book says nearest. */
export function CheckedSentenceRow({
  sentence: { text, support, reason, citations: numbers, nearest },
  citations,
}: {
  sentence: CheckedSentence;
  citations: readonly Citation[];
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const cited = citations.filter(({ n }) => numbers.includes(n));
  return (
    <li class={support}>
      <p class="said">{text}</p>
      <p class="verdict">
        <strong>{texts.draftSupport[support]}</strong>
        {reason !== undefined && ` · ${reason}`}
      </p>
      {cited.map((citation) => (
        <p class="cited" key={citation.n}>
          [{citation.n}] <CitationLink citation={citation} /> <q lang="zh">{citation.quote}</q>
        </p>
      ))}
      {nearest !== undefined && (
        <p class="cited">
          {texts.nearest} <CitationLink citation={nearest} /> <q lang="zh">{nearest.quote}</q>
        </p>
      )}
    </li>
  );
}
