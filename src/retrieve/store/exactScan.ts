import { TopK, type Scored } from './topK.ts';
import type { UnitVectors } from './unitVectors.ts';

/** How many to find, and which rows count; without `allow` every row does. */
export interface NearestOptions {
  /** At least 1. */
  k: number;
  allow?: ((doc: number) => boolean) | undefined;
}

/** The rows nearest to a unit query by looking at each: exact, best first; blank rows are never found. */
export function exactScan(
  vectors: UnitVectors,
  query: Float32Array,
  { k, allow }: NearestOptions,
): Scored[] {
  const best = new TopK(k);
  const { blank, size } = vectors;
  for (let doc = 0; doc < size; doc++) {
    if (allow && !allow(doc)) continue;
    if (blank.size > 0 && blank.has(doc)) continue;
    best.offer(doc, vectors.cosine(doc, query));
  }
  return best.take();
}
