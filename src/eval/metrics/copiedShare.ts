import { normaliseTight } from '../../text/normalise.ts';

/** Runs of characters that are compared: shorter ones recur by chance. */
export const RUN_LENGTH = 8;

/**
 * Share copied: how many of an answer's runs of 8 characters (normalised, without white space and markers) stand in the book
 * as well; 0 to 1, null for an answer shorter than a run. 1 for a quoted passage: such an answer scores full marks for its citations
 * whatever was asked, so they must be read beside it.
 *
 * Worked example: book abcdefghij, answer “Abcd efghi xy”: of abcdefgh, bcdefghi, cdefghix and defghixy the first two: 1/2.
 *
 * `source`: the book's text, already normalised and tight.
 */
export function copiedShare(answer: string, source: string): number | null {
  const text = normaliseTight(answer.replace(/\[\d+\]/gu, ''));
  const runs = text.length - RUN_LENGTH + 1;
  if (runs < 1) return null;
  let copied = 0;
  for (let at = 0; at < runs; at += 1) {
    if (source.includes(text.slice(at, at + RUN_LENGTH))) copied += 1;
  }
  return copied / runs;
}
