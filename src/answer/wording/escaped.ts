/** Signs that could become a marker, a link, an image or a tag, and their full-width forms. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '[': '［', ']': '］', '<': '＜' };

/**
 * Words of a book or a model as they may stand in an answer: square brackets and `<` become full-width, so that
 * `[n]` is always a marker of casebook's and nothing turns into a link, an image or markup in whatever window shows
 * it. NFKC undoes it, so comparisons do not notice.
 */
export function escaped(text: string): string {
  return text.replace(/[[\]<]/gu, (sign) => FULL_WIDTH[sign]!);
}
