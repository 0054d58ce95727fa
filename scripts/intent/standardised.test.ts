import { expect, test } from 'vitest';
import { INTENT_OUTPUTS } from '../../src/question/intent/intentModel.ts';
import { standardised } from './standardised.ts';

const vectors = [Float32Array.of(1, 10, 5), Float32Array.of(3, 30, 5), Float32Array.of(5, 50, 5)];

test('standardised() makes every number nought on average and all vectors of one length on average', () => {
  const { rows } = standardised(vectors);
  expect(rows[1]).toEqual([0, 0, 0]);
  const squares = rows.flat().reduce((sum, value) => sum + value * value, 0) / rows.length;
  expect(squares).toBeCloseTo((2 / 3) * 2); // the third number tells nothing
});

test('standardised() gives weights of the vectors as they came that say the same', () => {
  const { rows, unscaled } = standardised(vectors);
  const weights = Float64Array.from({ length: 3 * INTENT_OUTPUTS }, (_, at) => Math.sin(at));
  const biases = Array.from({ length: INTENT_OUTPUTS }, (_, at) => at / 10);
  const plain = unscaled(weights, biases);
  const sum = (row: ArrayLike<number>, of: ArrayLike<number>, own: readonly number[]): number =>
    Array.from(row).reduce(
      (total, value, at) => total + value * of[at * INTENT_OUTPUTS + 7]!,
      own[7]!,
    );
  vectors.forEach((vector, at) =>
    expect(sum(vector, plain.weights, plain.biases)).toBeCloseTo(sum(rows[at]!, weights, biases)),
  );
});
