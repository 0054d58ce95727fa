/**
 * How alike two texts are by their pairs of neighbouring characters: 2·|A ∩ B| / (|A| + |B|), after Dice 1945. 0 for
 * nothing shared, 1 for the same pairs; a text of less than two characters shares nothing.
 *
 * “锅炉改造” and “锅炉改建” share two of three pairs each: 4 / 6 = 0.67.
 */
export function diceOfPairs(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const all = pairs.size + others.size;
  if (all === 0) return 0;
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / all;
}

function pairsOf(text: string): Set<string> {
  const length = Math.max(0, text.length - 1);
  return new Set(Array.from({ length }, (_, at) => text.slice(at, at + 2)));
}
