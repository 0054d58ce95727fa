/** Well-formed up to 399: hundreds, tens and ones in turn, each 1 to 9. */
const ROMAN = /^(?<hundreds>c{0,3})(?<tens>xc|xl|l?x{0,3})(?<ones>ix|iv|v?i{0,3})$/u;

const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * The value of a roman number below 400, in letters of either case; null for what is none (`civil`, `iiii`, `vx`, nothing).
 */
export function romanValue(letters: string): number | null {
  const lower = letters.toLowerCase();
  if (lower === '' || !ROMAN.test(lower)) return null;
  return [...lower].reduce((sum, letter, at) => {
    const value = VALUES[letter]!;
    const next = VALUES[lower[at + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
