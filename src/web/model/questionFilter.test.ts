import { describe, expect, it } from 'vitest';
import type { ContentsView } from '../../types.ts';
import { createQuestionFilter } from './questionFilter.ts';

const contents = {
  book: 'b',
  parts: [
    { number: 1, entries: [{ case: '1-1' }, { case: '1-2' }] },
    { number: 2, entries: [{ case: '2-1' }] },
  ],
} as ContentsView;

describe('createQuestionFilter()', () => {
  it('leaves nothing out at first', () => {
    expect(createQuestionFilter().asSearchFilter()).toBeUndefined();
  });

  it('adds and drops units, and keeps to their book until that is dropped', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('b', '乙');
    expect(filter.asSearchFilter()).toEqual({ books: ['b'], units: ['甲', '乙'] });
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('b', '乙');
    expect(filter.asSearchFilter()).toEqual({ books: ['b'] });
    filter.clear();
    expect(filter.asSearchFilter()).toBeUndefined();
  });

  it('never mixes units of two books', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('c', '甲');
    expect(filter.asSearchFilter()).toEqual({ books: ['c'], units: ['甲'] });
  });

  it('chooses a whole book, and all of them', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.chooseBook('b');
    expect(filter.asSearchFilter()).toEqual({ books: ['b'] });
    filter.chooseBook(null);
    expect(filter.asSearchFilter()).toBeUndefined();
  });

  it('chooses a part as its cases, in the place of units', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.togglePart('b', 1);
    expect(filter.asSearchFilter(contents)).toEqual({ books: ['b'], cases: ['1-1', '1-2'] });
    filter.toggleUnit('b', '乙');
    expect(filter.asSearchFilter(contents)).toEqual({ books: ['b'], units: ['乙'] });
    filter.togglePart('b', 2);
    filter.togglePart('b', 2);
    expect(filter.asSearchFilter(contents)).toEqual({ books: ['b'] });
  });

  it('chooses pages beside units, of the same book', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.choosePages('b', { first: 4, last: 6 });
    expect(filter.asSearchFilter()).toEqual({ books: ['b'], units: ['甲'], pages: [4, 5, 6] });
    filter.choosePages('b', null);
    expect(filter.asSearchFilter()).toEqual({ books: ['b'], units: ['甲'] });
    filter.choosePages('c', { first: 1, last: 1 });
    expect(filter.asSearchFilter()).toEqual({ books: ['c'], pages: [1] });
  });
});
