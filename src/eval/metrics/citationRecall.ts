import type { Supports } from './supports.ts';

/**
 * Citation recall (ALCE, Gao et al. 2023): the share of an answer's sentences that cite something and are supported by
 * all they cite together; 0 to 1. `supports` judges anew, from the cited words alone.
 *
 * Worked example: three sentences; the first is carried by [1], the second only by [2] and [3] together, the third cites
 * nothing: 2/3.
 */
export function citationRecall<C>(
  sentences: readonly { text: string; cited: readonly C[] }[],
  supports: Supports<C>,
): number {
  const carried = sentences.filter(({ text, cited }) => cited.length > 0 && supports(text, cited));
  return carried.length / sentences.length;
}
