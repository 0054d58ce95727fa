/** Keeps weights small: on a hundred questions they would otherwise learn the questions. */
const PENALTY = 5;

const STEPS = 3000;

const RATE = 0.01;

/**
 * Logistic regression with an L2 penalty over standardised features, both classes weighing the same, by gradient descent. What it
 * gives back is the log-odds of `true`: positive where that is likelier.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
): (row: readonly number[]) => number {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const scales = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const scaled = (row: readonly number[]): number[] =>
    row.map((value, at) => (value - scales[at]!.mean) / scales[at]!.deviation);
  const weights = scales.map(() => 0);
  let bias = 0;
  const odds = (row: readonly number[]): number =>
    row.reduce((sum, value, at) => sum + value * weights[at]!, bias);
  const trues = labels.filter(Boolean).length;
  const inputs = rows.map(scaled);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => PENALTY * weight);
    let lift = 0;
    inputs.forEach((row, at) => {
      const share = labels[at]! ? trues : labels.length - trues;
      const error =
        (1 / (1 + Math.exp(-odds(row))) - Number(labels[at])) * (labels.length / 2 / share);
      row.forEach((value, column) => (slope[column]! += error * value));
      lift += error;
    });
    slope.forEach((value, column) => (weights[column]! -= RATE * value));
    bias -= RATE * lift;
  }
  return (row) => odds(scaled(row));
}
