/**
 * Vectors with the structure of embeddings, the same for the same seed: points near a plane of few
 * dimensions, for in pure noise everything is equally far from everything.
 */
export function randomVectors({
  count,
  dimensions,
  seed,
}: {
  count: number;
  dimensions: number;
  seed: number;
}): number[][] {
  const latent = Math.min(8, dimensions);
  const plane = createNoise(12345); // the same plane for every seed
  const axes = Array.from({ length: latent }, () => Array.from({ length: dimensions }, plane));
  const noise = createNoise(seed);
  return Array.from({ length: count }, () => {
    const weights = axes.map(() => noise());
    return Array.from({ length: dimensions }, (_, i) => {
      return axes.reduce((sum, axis, a) => sum + axis[i]! * weights[a]!, 0.2 * noise());
    });
  });
}

/** Numbers from -1 to 1 (mulberry32). */
function createNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * 2 - 1;
  };
}
