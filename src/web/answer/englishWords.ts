import type { Citation } from '../../types.ts';

/** What is cited in English: the quote, or where none is cited the title of the case; null without a translation. */
export function englishWords({ translation }: Pick<Citation, 'translation'>): string | null {
  return translation?.text || (translation?.caseTitle ?? null);
}
