import type { Shown } from './recallAt.ts';

/**
 * Reciprocal rank: 1 / rank of the first passage that shows something wanted, 0 where none does; 0 to 1. Its mean over
 * questions is MRR.
 *
 * Worked example: wanted pages {1, 2}; ranked passages on pages [4], [2, 3], [1]: the second is the first, 1/2.
 */
export function reciprocalRank<Key>(
  ranked: readonly Shown<Key>[],
  wanted: ReadonlySet<Key>,
): number {
  const at = ranked.findIndex((shown) => shown.some((key) => wanted.has(key)));
  return at < 0 ? 0 : 1 / (at + 1);
}
