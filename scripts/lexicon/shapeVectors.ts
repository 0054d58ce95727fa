/**
 * Takes what all words have in common out of word vectors: the mean and the strongest `components` directions
 * (Mu and Viswanath, “All-but-the-Top”, 2018), then scales each to unit length.
 */
export function shapeVectors(rows: Float32Array[], components: number): Float32Array[] {
  const dimensions = rows[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  for (const row of rows) row.forEach((value, at) => (mean[at]! += value / rows.length));
  const centred = rows.map((row) => row.map((value, at) => value - mean[at]!));
  for (let round = 0; round < components; round += 1) {
    const direction = strongestDirection(centred, dimensions);
    for (const row of centred) {
      const share = dot(row, direction);
      row.forEach((value, at) => (row[at] = value - share * direction[at]!));
    }
  }
  return centred.map((row) => {
    const length = Math.sqrt(dot(row, row)) || 1;
    return row.map((value) => value / length);
  });
}

/** Power iteration from a fixed start: the same result on every run. */
function strongestDirection(rows: readonly Float32Array[], dimensions: number): Float64Array {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(dimensions);
    for (const row of rows) {
      const share = dot(row, direction);
      row.forEach((value, at) => (next[at]! += share * value));
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
