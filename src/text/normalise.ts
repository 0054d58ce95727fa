import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Control and format characters: NUL, zero-width, bidi marks, BOM. They carry no words and can hide some. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * The form in which text is compared and indexed: NFKC (full width to half width, ligatures apart), lower
 * case, simplified characters, invisible characters gone. Lengths may change: never use its offsets on
 * the original.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').replace(INVISIBLE, keepLineBreaks).toLowerCase();
  return toSimplified(plain);
}

/** `normalise` without any white space: headings are spaced for looks (市 科 技 局), words are not. */
export function normaliseTight(text: string): string {
  return normalise(text).replace(/\s+/gu, '');
}

function keepLineBreaks(character: string): string {
  return character === '\n' || character === '\t' ? character : '';
}
