/**
 * The largest of some numbers, `least` where there is none. `Math.max(...numbers)` ends in an error from about a hundred
 * thousand numbers on.
 */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let most = least;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** The smallest of some numbers, `most` where there is none. */
export function smallest(numbers: Iterable<number>, most = Infinity): number {
  let least = most;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}
