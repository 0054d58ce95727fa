import { CasebookError } from '../../errors.ts';

/** What came from outside breaks a rule, in one field of it. */
export class InputError extends CasebookError {
  /** The field as clients write it: `messages[2].content`. Empty for the whole. */
  readonly param: string;
  /** Where a protocol has a status and code of its own for it. */
  readonly as: { status: number; code: string } | null;

  constructor(
    message: string,
    path: readonly PropertyKey[],
    as: { status: number; code: string } | null = null,
  ) {
    super('invalid_input', message);
    this.as = as;
    this.param = path.reduce<string>((before, key) => {
      if (typeof key === 'number') return `${before}[${key}]`;
      return before === '' ? String(key) : `${before}.${String(key)}`;
    }, '');
  }
}
