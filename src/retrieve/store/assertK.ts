import { CasebookError } from '../../errors.ts';

/**
 * Checks how many are asked for.
 *
 * @throws CasebookError `invalid_input` unless it is an integer from 1.
 */
export function assertK(k: number): void {
  if (Number.isInteger(k) && k >= 1) return;
  throw new CasebookError('invalid_input', `k must be an integer from 1: current value is ${k}`);
}
