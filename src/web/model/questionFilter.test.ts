import { describe, expect, it } from 'vitest';
import { createQuestionFilter } from './questionFilter.ts';

describe('createQuestionFilter()', () => {
  it('leaves nothing out at first', () => {
    expect(createQuestionFilter().asSearchFilter()).toBeUndefined();
  });

  it('adds and drops units, and is gone with the last of them', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('b', '乙');
    expect(filter.asSearchFilter()).toEqual({ books: ['b'], units: ['甲', '乙'] });
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('b', '乙');
    expect(filter.asSearchFilter()).toBeUndefined();
  });

  it('never mixes units of two books', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.toggleUnit('c', '甲');
    expect(filter.asSearchFilter()).toEqual({ books: ['c'], units: ['甲'] });
  });

  it('chooses a whole book, and drops it', () => {
    const filter = createQuestionFilter();
    filter.toggleUnit('b', '甲');
    filter.toggleBook('b');
    expect(filter.asSearchFilter()).toEqual({ books: ['b'] });
    filter.toggleBook('b');
    expect(filter.asSearchFilter()).toBeUndefined();
    filter.toggleBook('c');
    filter.clear();
    expect(filter.asSearchFilter()).toBeUndefined();
  });
});
