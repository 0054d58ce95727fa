import { describe, expect, it } from 'vitest';
import { makeLine } from '../testing/evalDoubles.ts';
import { filterLines } from './filterLines.ts';

const lines = [
  makeLine({ id: 'a', kind: 'fact' }),
  makeLine({ id: 'b', kind: 'list', traits: ['typo'] }),
  makeLine({ id: 'c', kind: 'list', language: 'en', units: ['乙局'] }),
];
const ids = (...filters: string[]): string[] => filterLines(lines, filters).map(({ id }) => id);

describe('filterLines()', () => {
  it('lets through what fits every filter by one of its values', () => {
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(ids('kind=list')).toEqual(['b', 'c']);
    expect(ids('kind=list,fact', 'language=zh')).toEqual(['a', 'b']);
    expect(ids('unit=乙局')).toEqual(['c']);
    expect(ids('trait=typo')).toEqual(['b']);
  });

  it.each(['colour=red', 'kind', 'kind=', 'constructor=x'])('refuses %s', (filter) => {
    expect(() => ids(filter)).toThrow(`current value is ${filter}`);
  });

  it('says when nothing is left', () => {
    expect(() => ids('kind=count', 'language=zh')).toThrow(
      'no question fits kind=count and language=zh',
    );
  });
});
