import type { Shown } from './recallAt.ts';

/**
 * nDCG@k over keys: each key (unit, page, gold quote) stands at the place of its first appearance in the ranking, those
 * of one passage with the wanted ones first. Σ 1 / log2(place + 1) over the wanted among the first `k` places, divided by the
 * most it could be; 0 to 1.
 *
 * Worked example: wanted {1, 2}; ranked passages on pages [4], [2, 3], [1]: the order of pages is 4 2 3 1, so
 * (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (0.6309 + 0.4307) / 1.6309 = 0.6509.
 */
export function ndcgAt<Key>(
  ranked: readonly Shown<Key>[],
  wanted: ReadonlySet<Key>,
  k: number,
): number {
  const order = new Set(
    ranked.flatMap((shown) => [
      ...shown.filter((key) => wanted.has(key)),
      ...shown.filter((key) => !wanted.has(key)),
    ]),
  );
  const gain = (place: number): number => 1 / Math.log2(place + 1);
  let reached = 0;
  [...order].slice(0, k).forEach((key, at) => (reached += wanted.has(key) ? gain(at + 1) : 0));
  let most = 0;
  for (let place = 1; place <= Math.min(k, wanted.size); place += 1) most += gain(place);
  return reached / most;
}
