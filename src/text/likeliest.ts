/** The likeliest of several, each with its probability; of equals the first. */
export function likeliest<K extends string>(probabilities: Readonly<Record<K, number>>): K {
  const entries = Object.entries(probabilities) as [K, number][];
  return entries.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
