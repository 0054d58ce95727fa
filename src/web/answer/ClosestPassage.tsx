import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { CitationLink } from './CitationLink.tsx';
import { EnglishOf } from './EnglishOf.tsx';

/** The passage that came nearest to a question that was refused: folded, for it may not answer. */
export function ClosestPassage({ closest }: { closest: Citation }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  return (
    <details class="closest">
      <summary>{texts.closest}</summary>
      <blockquote lang="zh">{closest.quote}</blockquote>
      <EnglishOf citation={closest} />
      <p>
        <CitationLink citation={closest} />
      </p>
    </details>
  );
}
