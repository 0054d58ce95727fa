import type { Answer, Citation } from '../../types.ts';
import { englishWords } from './englishWords.ts';

/** An answer to be pasted elsewhere: its text with markers, then its references with their quotes and what these are in English. */
export function answerAsText(
  { text, citations }: Pick<Answer, 'text' | 'citations'>,
  {
    placeOf,
    translationLabel,
  }: {
    placeOf: (citation: Citation) => string;
    translationLabel: (citation: Citation) => string;
  },
): string {
  const references = citations.map((citation) => {
    const quote = citation.quote || citation.caseTitle;
    const said = englishWords(citation);
    const english = said === null ? '' : `\n    ${translationLabel(citation)} “${said}”`;
    return `[${citation.n}] 〔${placeOf(citation)}〕“${quote}”${english}`;
  });
  return references.length === 0 ? text : `${text}\n\n${references.join('\n')}`;
}
