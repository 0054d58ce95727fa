import { expect, test } from 'vitest';
import { fitSparse, type SparseRow } from './fitSparse.ts';

const shape = { features: 3, groups: [2], outputs: 3 };

/** One feature, the right output of the group, and the yes or no behind it. */
function row(feature: number, choice: number, yes: boolean | null): SparseRow {
  return { row: [[feature, 1]], choices: [choice], yesNo: [yes] };
}

const rows = Array.from({ length: 20 }, (_, at) => row(at % 2, at % 2, at % 2 === 0));

test('fitSparse() gives each feature to the output it goes with', () => {
  const { weights } = fitSparse(rows, shape);
  expect(weights[0]).toBeGreaterThan(weights[1]!); // feature 0, outputs 0 and 1
  expect(weights[3]).toBeLessThan(weights[4]!); // feature 1
  expect([Math.sign(weights[2]!), Math.sign(weights[5]!)]).toEqual([1, -1]); // the yes or no
});

test('fitSparse() learns nothing of what a row does not tell', () => {
  const untold = Array.from({ length: 20 }, () => row(2, -1, null));
  const { weights } = fitSparse([...rows, ...untold], shape);
  expect([...weights.slice(6)]).toEqual([0, 0, 0]);
  const told = Array.from({ length: 20 }, () => row(2, 1, null));
  const { weights: learned } = fitSparse([...rows, ...told], shape);
  expect(learned[7]).toBeGreaterThan(learned[6]!);
  expect(learned[8]).toBe(0);
});
