import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermTable } from './termTable.ts';

const distinctTerms = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), {
  maxLength: 80,
});

describe('TermTable', () => {
  it('find() gives the number of every term it was built of, and -1 for others', () => {
    fc.assert(
      fc.property(distinctTerms, fc.string({ unit: 'binary', maxLength: 6 }), (terms, other) => {
        const table = TermTable.build(terms);
        expect(terms.map((term) => table.find(term))).toEqual(terms.map((_, id) => id));
        expect(table.find(other)).toBe(terms.indexOf(other));
      }),
    );
  });

  it('terms() gives all terms by their numbers', () => {
    fc.assert(
      fc.property(distinctTerms, (terms) => {
        expect([...TermTable.build(terms).terms()]).toEqual(terms);
      }),
    );
  });

  it('terms() gives a term of any length', () => {
    const terms = ['a'.repeat(300_000), 'b'];
    expect([...TermTable.build(terms).terms()]).toEqual(terms);
  });

  it('size counts the terms', () => {
    expect(TermTable.build([]).size).toBe(0);
    expect(TermTable.build(['学习', '_学习']).size).toBe(2);
  });

  it('arrays() open as the same table', () => {
    const terms = ['学习', '_学习', 'plan', '2010'];
    const { pool, starts, slots } = TermTable.build(terms).arrays();
    const opened = new TermTable(pool, starts, slots);
    expect(terms.map((term) => opened.find(term))).toEqual([0, 1, 2, 3]);
  });
});
