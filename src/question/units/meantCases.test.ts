import { describe, expect, it } from 'vitest';
import { smallBook } from '../../testing/smallBook.ts';
import { meantCases } from './meantCases.ts';
import type { FoundName } from './unitNames.ts';

const [held, other, listed] = smallBook.cases.map((study) => ({ book: smallBook.id, study }));

function name(match: FoundName['match'], cases: FoundName['cases']): FoundName {
  return { match, cases, text: '局', start: 0, end: 1 };
}

const shared = name('short', [held!, listed!]);

describe('meantCases()', () => {
  it('means the unit whose text is held, and says which others the name could mean', () => {
    const { names, aside } = meantCases([shared], 'fact');
    expect(names).toEqual([{ ...shared, cases: [held] }]);
    expect(aside).toEqual([{ text: '局', meant: [held], others: [listed] }]);
  });

  it('means all of them where all are held, or none', () => {
    for (const cases of [[held!, other!], [listed!]]) {
      expect(meantCases([name('short', cases)], 'fact')).toEqual({
        names: [name('short', cases)],
        aside: [],
      });
    }
  });

  it('means all units of a place, all that the contents list, and both where they are compared', () => {
    const place = name('place', [held!, listed!]);
    expect(meantCases([place], 'list').names).toEqual([place]);
    expect(meantCases([shared], 'contents').names).toEqual([shared]);
    expect(meantCases([shared], 'comparison').names).toEqual([shared]);
    expect(meantCases([shared, name('full', [other!])], 'comparison').aside).toHaveLength(1);
  });
});
