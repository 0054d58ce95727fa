import { CasebookError } from '../../errors.ts';

/** A `bad_book` that names the line of the source file (from 1) it is about. */
export function badLine(line: { number: number }, message: string): CasebookError {
  return new CasebookError('bad_book', `line ${line.number}: ${message}`);
}
