/** What a score of some hundred questions moves by chance. */
const AS_GOOD = 0.005;

/** Of things with a score, in their order, those that are as good as the best. */
export function asGoodAsBest<T>(scored: readonly T[], scoreOf: (one: T) => number): T[] {
  const best = scored.reduce((most, one) => Math.max(most, scoreOf(one)), -Infinity);
  return scored.filter((one) => scoreOf(one) >= best - AS_GOOD);
}
