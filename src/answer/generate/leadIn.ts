import { isChineseStopWord } from '../../text/chineseStopWords.ts';
import { indexTerms } from '../../text/words.ts';

/** Longest line that can frame without claiming, in characters. */
const LONGEST = 80;

/** From this share of its words taken from what was already said on, a lead-in claims nothing new. */
const KNOWN_SHARE = 0.5;

/** What was already said, apart from which a lead-in would be a claim. */
export interface Said {
  /** The question, titles. */
  texts: readonly string[];
  /** Names of units, in every form: a numeral in them is no count (第二中学). */
  names: readonly string[];
}

/**
 * Whether a lead-in (“The bureaus did this:”, 市财政局：) only takes up the question and the names of units, so that
 * it needs no citation. A number or a quotation is always a claim.
 */
export function isBareLeadIn(text: string, { texts, names }: Said): boolean {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  if (text.length > LONGEST || /[\d“”"《》〇一二三四五六七八九十百千万%]/u.test(rest)) return false;
  const words = wordsOf(rest);
  const known = new Set([...texts, ...names].flatMap(wordsOf));
  return words.filter((word) => known.has(word)).length >= words.length * KNOWN_SHARE;
}

/** Without the index's pairs of characters. */
function wordsOf(text: string): string[] {
  const terms = indexTerms(text).filter((term) => !term.startsWith('_'));
  return [...new Set(terms)].filter((term) => !isChineseStopWord(term));
}
