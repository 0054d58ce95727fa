/** What a score of some hundred questions moves by chance. */
const AS_GOOD = 0.005;

/** Of thresholds, the least strict first, the strictest that is as good as the best: what it leaves out more tells nothing. */
export function strictest<T>(scored: readonly T[], scoreOf: (one: T) => number): T {
  const best = scored.reduce((most, one) => Math.max(most, scoreOf(one)), -Infinity);
  return scored.findLast((one) => scoreOf(one) >= best - AS_GOOD)!;
}
