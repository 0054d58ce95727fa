/** Characters that a font without a character map stands for: controls, private use, signs and accents of Mac and Latin-1. */
const STRANGE =
  /[\p{Cc}\p{Co}\uFFFD\u00A1-\u00B6\u00B8-\u00BF\u00D7\u00F7\u0152\u0153\u0178\u0192\u02C6-\u02DD\u2202-\u22FF\u25CA\uFB01\uFB02]/gu;

/** No text has so many: formulas and French keep far below. */
const MOST_STRANGE = 0.25;

/** Of so few characters nothing can be told. */
const MIN_CHARACTERS = 40;

/** Whether the characters of a page are not those that are seen on it: its fonts tell glyphs, no characters. */
export function isGarbled(text: string): boolean {
  const plain = text.replace(/[ \t\n\r]+/gu, '');
  if (plain.length < MIN_CHARACTERS) return false;
  return (plain.match(STRANGE)?.length ?? 0) > plain.length * MOST_STRANGE;
}
