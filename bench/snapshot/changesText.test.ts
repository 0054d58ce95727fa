import { describe, expect, it } from 'vitest';
import { changesText } from './changesText.ts';
import { compareSnapshots } from './compareSnapshots.ts';
import type { SnapshotLine } from './snapshotLine.ts';

const line = (changes: Partial<SnapshotLine> = {}): SnapshotLine => ({
  ...{ set: 'own', id: 'a', question: '问？', status: 'answered' },
  ...{ units: ['甲局'], pages: ['4'], quotes: ['每周五'], text: '甲局：每周五。' },
  ...changes,
});
const told = (before: SnapshotLine[], after: SnapshotLine[]): string[] =>
  changesText(compareSnapshots(before, after)).split('\n');

describe('changesText()', () => {
  it('shows each field before and after, the counts at the end', () => {
    const other = {
      status: 'partial',
      units: ['甲局', '乙局'],
      pages: ['5'],
      text: '甲局：周六。',
    };
    expect(told([line(), line({ id: 'b' })], [line(other), line({ id: 'b' })])).toEqual([
      'own a  问？',
      '  status  answered → partial',
      '  units   + 乙局',
      '  pages   − 4',
      '          + 5',
      '  text    − 甲局：每周五。',
      '          + 甲局：周六。',
      '1 of 2 answers altered, 0 new, 0 gone',
      '  fields  status 1, units 1, pages 1, text 1',
      '  sets    own 1',
      '  status  answered → partial 1',
    ]);
  });

  it('leaves out most of what two texts share', () => {
    const [head, tail] = ['前'.repeat(40), '后'.repeat(40)];
    const text = (middle: string) => `${head}${middle}${tail}`;
    const shown = told([line({ text: text('甲') })], [line({ text: text('乙乙') })]);
    expect(shown.slice(1, 3)).toEqual([
      `  text    − …${'前'.repeat(20)}甲${'后'.repeat(20)}…`,
      `          + …${'前'.repeat(20)}乙乙${'后'.repeat(20)}…`,
    ]);
  });

  it('shows what was put in or left out at an end, and what repeats', () => {
    const shown = told([line({ text: '甲' })], [line({ text: '甲甲' })]);
    expect(shown.slice(1, 3)).toEqual(['  text    − 甲', '          + 甲甲']);
    expect(told([line()], [line({ asked: '甲局问？' })])[2]).toBe('          + 甲局问？');
  });

  it('shows both lists where only their order changed', () => {
    const shown = told([line({ units: ['甲局', '乙局'] })], [line({ units: ['乙局', '甲局'] })]);
    expect(shown.slice(1, 3)).toEqual(['  units   − 甲局, 乙局', '          + 乙局, 甲局']);
  });

  it('counts a quote that stands there twice twice', () => {
    expect(told([line()], [line({ quotes: ['每周五', '每周五'] })])[1]).toBe('  quotes  + 每周五');
  });

  it('tells what is new and what is gone', () => {
    expect(told([line()], [line({ id: 'b' })])).toEqual([
      'own b  问？',
      '  new     answered',
      'own a  问？',
      '  gone    was answered',
      '0 of 1 answers altered, 1 new, 1 gone',
    ]);
  });

  it('hands no control character to the terminal', () => {
    const shown = told([line({ text: '甲\n' })], [line({ text: '甲\u001b[2J\n' })]);
    expect(shown.slice(1, 3)).toEqual(['  text    − 甲⏎', '          + 甲\u{fffd}[2J⏎']);
  });
});
