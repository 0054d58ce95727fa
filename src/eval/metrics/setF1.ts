/**
 * F1 of a set: 2 · precision · recall / (precision + recall), which is 2 · hits / (found + wanted); 0 to 1. For answers to
 * questions to several units: the units found against those that should be.
 *
 * Worked example: found {a, b, c}, wanted {a, b, d, e}: precision 2/3, recall 2/4, F1 = 4/7.
 */
export function setF1<T>(found: ReadonlySet<T>, wanted: ReadonlySet<T>): number {
  if (found.size + wanted.size === 0) return 1;
  const hits = [...found].filter((one) => wanted.has(one)).length;
  return (2 * hits) / (found.size + wanted.size);
}
