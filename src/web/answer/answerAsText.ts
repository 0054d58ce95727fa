import type { Answer, Citation } from '../../types.ts';

/** An answer to be pasted elsewhere: its text with markers, then its references with their quotes. */
export function answerAsText(
  { text, citations }: Pick<Answer, 'text' | 'citations'>,
  placeOf: (citation: Citation) => string,
): string {
  const references = citations.map((citation) => {
    const quote = citation.quote || citation.caseTitle;
    return `[${citation.n}] 〔${placeOf(citation)}〕“${quote}”`;
  });
  return references.length === 0 ? text : `${text}\n\n${references.join('\n')}`;
}
