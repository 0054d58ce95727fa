/**
 * Two-sided sign test: how likely chance alone, fixing and breaking with equal odds, makes counts this uneven or more so; 0 to 1.
 *
 * 1 fixed and 4 broken: 2 · (1 + 5) / 2⁵ = 0.375. Nothing changed: 1.
 */
export function signTest(fixed: number, broken: number): number {
  const changed = fixed + broken;
  let probability = 2 ** -changed; // of none on the rarer side
  let tail = 0;
  for (let rarer = 0; rarer <= Math.min(fixed, broken); rarer += 1) {
    tail += probability;
    probability *= (changed - rarer) / (rarer + 1);
  }
  return Math.min(1, 2 * tail);
}
