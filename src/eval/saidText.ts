import type { Answer } from '../types.ts';

/**
 * What an answer says, for facts that are written as in the book: its text, and behind it the book's words for which the text has those of
 * the edition. A quote that the text does not say in English is no part of it.
 */
export function saidText({ text, citations }: Pick<Answer, 'text' | 'citations'>): string {
  const behind = citations.flatMap(({ quote, caseTitle, translation }) =>
    translation?.by === 'edition' ? [quote === '' ? caseTitle : quote] : [],
  );
  return [text, ...behind].join('\n');
}
