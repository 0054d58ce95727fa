/** Characters that stand by themselves, with white space between each and the next. */
const LETTER_SPACED = /(?<!\p{Script=Han})\p{Script=Han}(?:\s+\p{Script=Han}(?!\p{Script=Han}))+/gu;

/**
 * Chinese that is spaced out for looks, closed up (市 科 技 局 → 市科技局); a space that parts words stays (财政局 科技局 自学): who types
 * keywords means several.
 */
export function withoutLetterSpacing(text: string): string {
  return text.replace(LETTER_SPACED, (run) => run.replace(/\s+/gu, ''));
}
