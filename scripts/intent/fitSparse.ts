/** A row with few features, and its labels: the right one of each group of outputs, yes or no of the outputs behind them. */
export interface SparseRow {
  row: readonly (readonly [feature: number, value: number])[];
  /** −1 where it is not known. */
  choices: readonly number[];
  /** Null where it is not known. */
  yesNo: readonly (boolean | null)[];
}

export interface SparseShape {
  features: number;
  /** Sizes of the groups of which one output each is right. */
  groups: readonly number[];
  outputs: number;
}

const ROUNDS = 20;

const RATE = 0.5;

/** Pulls weights to nought: a feature of two questions must not decide. What every question has is pulled at every question. */
const PENALTY = 3e-6;

/**
 * Softmax regression of the groups and logistic regression of the rest at once, by AdaGrad in a fixed order. Weights lie feature by
 * feature, outputs in a row.
 */
export function fitSparse(
  rows: readonly SparseRow[],
  { features, groups, outputs }: SparseShape,
): { weights: Float64Array; biases: number[] } {
  const weights = new Float64Array(features * outputs);
  const squares = new Float64Array(features * outputs).fill(1e-8);
  const biases = new Array<number>(outputs).fill(0);
  const biasSquares = new Array<number>(outputs).fill(1e-8);
  let seed = 1;
  const order = rows.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const index of order) {
      const one = rows[index]!;
      const errors = errorsOf(one, { weights, biases, groups, outputs });
      errors.forEach((error, output) => {
        biasSquares[output]! += error * error;
        biases[output]! -= (RATE * error) / Math.sqrt(biasSquares[output]!);
      });
      for (const [feature, value] of one.row) {
        for (let output = 0; output < outputs; output += 1) {
          const place = feature * outputs + output;
          const slope = errors[output]! * value + PENALTY * weights[place]!;
          squares[place]! += slope * slope;
          weights[place]! -= (RATE * slope) / Math.sqrt(squares[place]!);
        }
      }
    }
  }
  return { weights, biases };
}

function errorsOf(
  { row, choices, yesNo }: SparseRow,
  {
    weights,
    biases,
    groups,
    outputs,
  }: {
    weights: Float64Array;
    biases: readonly number[];
    groups: readonly number[];
    outputs: number;
  },
): number[] {
  const sums = [...biases];
  for (const [feature, value] of row) {
    for (let output = 0; output < outputs; output += 1)
      sums[output]! += value * weights[feature * outputs + output]!;
  }
  const errors: number[] = [];
  groups.forEach((size, group) => {
    const from = errors.length;
    const part = sums.slice(from, from + size);
    const top = part.reduce((most, value) => Math.max(most, value), -Infinity);
    const shares = part.map((value) => Math.exp(value - top));
    const sum = shares.reduce((total, value) => total + value, 0);
    const isKnown = choices[group] !== -1;
    shares.forEach((share, at) =>
      errors.push(isKnown ? share / sum - Number(choices[group] === at) : 0),
    );
  });
  yesNo.forEach((yes) => {
    const at = errors.length;
    errors.push(yes === null ? 0 : 1 / (1 + Math.exp(-sums[at]!)) - Number(yes));
  });
  return errors;
}
