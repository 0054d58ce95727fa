import { describe, expect, it } from 'vitest';
import { citeSmallBook } from '../testing/smallBook.ts';
import type { Citation, TurnSlots, Wanted } from '../types.ts';
import type { Drafted } from './drafted.ts';
import { toldBy } from './toldBy.ts';

const read = citeSmallBook('读书二十本。');
const learn = citeSmallBook('甲局每周五学习。');

const draft = (
  citations: Citation[],
  { words = '', ...changes }: Partial<Drafted> & { words?: string } = {},
): Drafted => ({
  ...{ text: '', sentences: [], citations, lines: [], status: 'answered', material: [] },
  searched: { passages: 1, units: 1 },
  basis: { confidence: 0.9, sure: 0.9, words, evidence: { features: [], sentences: [] } },
  ...changes,
});

const slots: TurnSlots = {
  ...{ intent: 'fact', cases: [], ofContents: false, items: [], words: '读书二十本' },
  cited: [{ book: 'small', case: '1-1', unit: '甲局', start: read.start, end: read.end }],
};

const told = (one: Drafted, wanted: Wanted = 'any') => toldBy(one, { wanted, slots });

describe('toldBy() behaviour', () => {
  it('tells refusals and the whole contents', () => {
    expect(told(draft([], { status: 'not_in_book' }))).toBe('none');
    expect(told(draft([learn], { ofAll: true }))).toBe('all');
  });

  it('finds other words new, and other words of the same sentence', () => {
    expect(told(draft([learn], { words: '每周五' }))).toBe('new');
    expect(told(draft([read], { words: '甲局的书架' }))).toBe('new');
  });

  it('finds the same words of the same sentence said again', () => {
    expect(told(draft([read], { words: '读书二十本。' }))).toBe('again');
    expect(told(draft([read], { words: '二十本' }))).toBe('again');
    expect(told(draft([read]))).toBe('again');
    const fresh = { wanted: 'any', slots: undefined } as const;
    expect(toldBy(draft([read], { words: '二十本' }), fresh)).toBe('new');
  });

  it('finds no number no answer to a question for one', () => {
    expect(told(draft([learn], { words: '学习' }), 'number')).toBe('again');
    expect(told(draft([learn], { words: '五次' }), 'number')).toBe('new');
    expect(told(draft([learn], { words: '4 times' }), 'number')).toBe('new');
  });
});
