import { INTENT_OUTPUTS } from '../../src/question/intent/intentModel.ts';

/** How long a vector is on average, squared: the features beside it are one long. */
const SQUARES = 2;

/** Weights that apply to vectors as they come, with the biases that belong to them. */
interface Unscaled {
  weights: number[];
  biases: number[];
}

/**
 * Vectors of which every number is on average nought over all, and every vector as long as `SQUARES` says; with `unscaled`, which makes of weights fitted to
 * them (a row of outputs a number) those for vectors as they came.
 */
export function standardised(vectors: readonly Float32Array[]): {
  rows: number[][];
  unscaled: (weights: Float64Array, biases: readonly number[]) => Unscaled;
} {
  const length = vectors[0]!.length;
  const mean = (of: (vector: Float32Array) => number): number =>
    vectors.reduce((sum, vector) => sum + of(vector), 0) / vectors.length;
  const numbers = Array.from({ length }, (_, at) => at);
  const means = numbers.map((at) => mean((vector) => vector[at]!));
  const scales = numbers.map(
    (at) => Math.sqrt(mean((vector) => (vector[at]! - means[at]!) ** 2) * (length / SQUARES)) || 1,
  );
  return {
    rows: vectors.map((vector) => numbers.map((at) => (vector[at]! - means[at]!) / scales[at]!)),
    unscaled(weights, biases) {
      const plain = [...weights].map(
        (weight, at) => weight / scales[Math.floor(at / INTENT_OUTPUTS)]!,
      );
      const shift = biases.map((bias, output) =>
        numbers.reduce((sum, at) => sum - means[at]! * plain[at * INTENT_OUTPUTS + output]!, bias),
      );
      return { weights: plain, biases: shift };
    },
  };
}
