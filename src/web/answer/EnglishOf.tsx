import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { englishWords } from './englishWords.ts';

/** What is cited in English, labelled by whose English it is; nothing where there is none. */
export function EnglishOf({
  citation,
}: {
  citation: Pick<Citation, 'translation'>;
}): JSX.Element | null {
  const texts = useRoom().settings.texts.value;
  const words = englishWords(citation);
  if (words === null) return null;
  return (
    <p class="english">
      <span class="whose">{texts.translationBy[citation.translation?.by ?? 'edition']}</span>{' '}
      <span lang="en">{words}</span>
    </p>
  );
}
