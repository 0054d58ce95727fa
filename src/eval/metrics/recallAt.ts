/** What one ranked passage shows of what is wanted, such as the pages it stands on. */
export type Shown<Key> = readonly Key[];

/**
 * Recall@k: the share of the wanted keys (units, printed pages, gold quotes) that the first `k` passages show; 0 to 1.
 *
 * Worked example: wanted pages {1, 2}; ranked passages on pages [4], [2, 3], [1]: recall@1 = 0, recall@2 = 1/2, recall@3 = 1.
 */
export function recallAt<Key>(
  ranked: readonly Shown<Key>[],
  wanted: ReadonlySet<Key>,
  k: number,
): number {
  const shown = new Set(ranked.slice(0, k).flat());
  return [...wanted].filter((key) => shown.has(key)).length / wanted.size;
}
