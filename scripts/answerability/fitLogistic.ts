import { logOdds, type LinearModel } from '../../src/models/linearModel.ts';

/** Keeps weights small: on a hundred questions they would otherwise learn the questions. */
const PENALTY = 5;

const STEPS = 3000;

const RATE = 0.01;

/** From this many rows on the rate goes down as they grow: their slopes add up. */
const SMALL = 250;

/**
 * Logistic regression with an L2 penalty over standardised features, both classes weighing the same unless told otherwise, by
 * gradient descent. What it gives back is the log-odds of `true`: positive where that is likelier.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
): (row: readonly number[]) => number {
  const model = fitLinear(rows, labels, { features: rows[0]!.map((_, at) => String(at)) });
  return (row) => logOdds(model, row);
}

/**
 * The same as a model that can be kept. `asTheyCome`: classes weigh as many as they are, so that the log-odds are those of the rows (calibrated)
 * and not those of a world where both are as frequent. `rising`: features that never speak against, whatever the rows say; near misses are
 * written in the words of their passage, and more of these must not count against an answer.
 */
export function fitLinear(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  {
    features,
    asTheyCome = false,
    rising = [],
  }: { features: readonly string[]; asTheyCome?: boolean; rising?: readonly string[] },
): LinearModel {
  const columns = features.map((_, at) => rows.map((row) => row[at]!));
  const means = columns.map((column) => mean(column));
  const deviations = columns.map(
    (column, at) => Math.sqrt(mean(column.map((value) => (value - means[at]!) ** 2))) || 1,
  );
  const weights = features.map(() => 0);
  const isRising = features.map((name) => rising.includes(name));
  let bias = 0;
  const trues = labels.filter(Boolean).length;
  const inputs = rows.map((row) => row.map((value, at) => (value - means[at]!) / deviations[at]!));
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => PENALTY * weight);
    let lift = 0;
    inputs.forEach((row, at) => {
      const share = labels[at]! ? trues : labels.length - trues;
      const odds = row.reduce((sum, value, column) => sum + value * weights[column]!, bias);
      const weighs = asTheyCome ? 1 : labels.length / 2 / share;
      const error = (1 / (1 + Math.exp(-odds)) - Number(labels[at])) * weighs;
      row.forEach((value, column) => (slope[column]! += error * value));
      lift += error;
    });
    const rate = RATE / Math.max(1, labels.length / SMALL);
    slope.forEach((value, column) => {
      const weight = weights[column]! - rate * value;
      weights[column] = isRising[column]! ? Math.max(0, weight) : weight;
    });
    bias -= rate * lift;
  }
  return { features: [...features], means, deviations, weights, bias };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
