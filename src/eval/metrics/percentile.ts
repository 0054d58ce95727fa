/**
 * Percentile by nearest rank: the smallest value that at least `share` (0 to 1) of the values do not exceed; null without
 * values. For times: p50, p95.
 *
 * Worked example: of 1, 2, 3, 4 the p50 is 2 and the p95 is 4.
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
