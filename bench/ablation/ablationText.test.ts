import { describe, expect, it } from 'vitest';
import { differenceText, tableHead, tableRow } from './ablationText.ts';

const lost = {
  ...{ set: 'own', of: 430, before: 374, after: 372 },
  ...{ fixed: ['a'], broken: ['b', 'c', 'd'], p: 0.625 },
};
const same = { set: 'fresh', of: 70, before: 30, after: 30, fixed: [], broken: [], p: 1 };

describe('differenceText()', () => {
  it('names what changed, set by set', () => {
    expect(differenceText([lost, same])).toBe(
      [
        'own    right 374 → 372 of 430: 1 fixed, 3 broken, p = .625',
        '    fixed   a',
        '    broken  b c d',
        'fresh  right 30 → 30 of 70: 0 fixed, 0 broken, p = 1.000',
      ].join('\n'),
    );
  });
});

describe('tableRow()', () => {
  it('stands below the head of the table', () => {
    expect(tableHead([lost, same])).toBe(
      '| off | own, 374 of 430 right | fresh, 30 of 70 right | seconds |\n| --- | --- | --- | --- |',
    );
    expect(tableRow({ name: 'x', what: 'no x' }, [lost, same], 31.4)).toBe(
      '| x: no x | −2 (+1 −3, p = .625) | 0 | 31 |',
    );
  });

  it('shows a gain with its sign and a small chance as such', () => {
    const won = { ...lost, after: 386, fixed: [...'abcdefghijkl'], broken: [], p: 0.0005 };
    expect(tableRow({ name: 'x', what: 'no x' }, [won], 1)).toContain('+12 (+12 −0, p < .001)');
  });
});
