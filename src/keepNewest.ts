/** Keeps a value under a key in a map that holds at most `most` (1 or more): where it is full the one kept longest goes. */
export function keepNewest<K, V>(
  kept: Map<K, V>,
  [key, value]: readonly [K, V],
  { most }: { most: number },
): void {
  // The order of a Map is the order of insertion: the first key is the oldest.
  if (!kept.has(key) && kept.size >= most) kept.delete(kept.keys().next().value!);
  kept.set(key, value);
}
