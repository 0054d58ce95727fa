import type { Shelved } from '../../retrieve/library.ts';
import type { Ground, Grounded } from '../../check/groundSentence.ts';
import type { Statement } from './statements.ts';

export interface AttributeInput {
  statement: Pick<Statement, 'text' | 'numbers'>;
  /** The passages given to the model, numbered from 1. */
  passages: readonly Shelved[];
  /** Numbers the statement before it rests on: a sentence without a marker most often goes on from there. */
  before: readonly number[];
  ground: Ground;
}

/** What a statement rests on, and the numbers of those passages. */
export interface Attributed extends Grounded {
  numbers: number[];
}

/**
 * Finds what a statement rests on: the passages it names; failing that another passage of the same cases, for models
 * that count wrong; for a statement that names none, the passages before it and then each of the others. Never
 * another unit's passage in place of one that was named.
 */
export function attribute({ statement, passages, before, ground }: AttributeInput): Attributed {
  const { text, numbers } = statement;
  const own = numbers.length > 0 ? numbers : before;
  const first = tryOn(own);
  if (first.support !== 'unsupported') return first;
  const cases = new Set(own.map((n) => passages[n - 1]!.study));
  const others = passages.flatMap(({ study }, at) => {
    const isOpen = numbers.length === 0 || cases.has(study);
    return isOpen && !own.includes(at + 1) ? [at + 1] : [];
  });
  for (const n of others) {
    const found = tryOn([n]);
    if (found.support !== 'unsupported') return found;
  }
  return first;

  function tryOn(chosen: readonly number[]): Attributed {
    const grounded = ground(
      text,
      chosen.map((n) => passages[n - 1]!),
    );
    return { ...grounded, numbers: [...chosen] };
  }
}
