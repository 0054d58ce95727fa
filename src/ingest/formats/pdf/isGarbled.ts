/** Characters that a font without a character map stands for: controls, private use, signs and accents of Mac and Latin-1. */
const STRANGE =
  /[\p{Cc}\p{Co}\uFFFD\u00A1-\u00B6\u00B8-\u00BF\u00D7\u00F7\u0152\u0153\u0178\u0192\u0131\u02C6-\u02DD\u2020\u2021\u2030\u2039\u203A\u2044\u20AC\u2202-\u22FF\u25CA\uFB01\uFB02]/gu;

/** Accented letters of Latin-1, which the same fonts show in the place of others. */
const ACCENTED = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/gu;

/** No text has so many: formulas and French keep far below. */
const MOST_STRANGE = 0.25;
const MOST_WITH_ACCENTED = 0.5;

/** Of so few characters nothing can be told. */
const MIN_CHARACTERS = 40;

/** Whether the characters of a page are not those that are seen on it: its fonts tell glyphs, no characters. */
export function isGarbled(text: string): boolean {
  const plain = text.replace(/[ \t\n\r]+/gu, '');
  if (plain.length < MIN_CHARACTERS) return false;
  const strange = plain.match(STRANGE)?.length ?? 0;
  const accented = plain.match(ACCENTED)?.length ?? 0;
  return (
    strange > plain.length * MOST_STRANGE || strange + accented > plain.length * MOST_WITH_ACCENTED
  );
}
