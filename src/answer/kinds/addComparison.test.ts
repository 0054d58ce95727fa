import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import { Composer } from '../wording/composer.ts';
import { addComparison, aspectRows, sectionRows } from './addComparison.ts';

const excerpt = (at: number): Excerpt => {
  const { book, study, section, passage } = smallLibrary.shelved[at]!;
  const { id, start, end } = passage;
  return { book, study, section, passage: id, start, end };
};
const names = ['一局', '二局'];

describe('addComparison()', () => {
  it('sets the words of units side by side, a dash where one has none', () => {
    const composer = new Composer('zh').note('查阅了：');
    const cells = [{ excerpts: [excerpt(0)] }, { excerpts: [] }];
    addComparison(composer, { language: 'zh', names, rows: [{ label: '学习', cells }] });
    const { text, citations } = composer.note('完。').finish();
    expect(text).toBe(
      '查阅了：\n\n| 方面 | 一局 | 二局 |\n| --- | --- | --- |\n| 学习 | 一局每周学习。[1] | — |\n\n完。',
    );
    expect(citations.map(({ quote }) => quote)).toEqual(['一局每周学习。']);
  });
});

describe('aspectRows()', () => {
  it('calls the only row by the topic, and what is left over by its place', () => {
    const cells = [[excerpt(0)], [excerpt(2)]];
    const labels = (aspects: string[], language: 'zh' | 'en') =>
      aspectRows(
        aspects.map((label) => ({ label, cells })),
        { topic: '学习、笔记', language },
      ).map(({ label }) => label);
    expect(labels([''], 'zh')).toEqual(['学习、笔记']);
    expect(labels(['学习', ''], 'zh')).toEqual(['学习', '其他']);
    expect(labels(['学习', ''], 'en')).toEqual(['学习', 'Other']);
  });
});

describe('sectionRows()', () => {
  it('numbers the rows behind the openings, and heads each cell by its own section', () => {
    const part = (at: number, heading: string | null) => {
      const one = excerpt(at);
      return { section: { ...one.section, heading }, excerpts: [one] };
    };
    const rows = sectionRows(
      [
        [part(0, null), part(2, null)],
        [part(1, '一、记'), null],
      ],
      { books: [smallBook, smallBook], language: 'zh' },
    );
    expect(rows.map(({ label }) => label)).toEqual(['概述', '1']);
    expect(rows[1]!.cells).toEqual([
      { lead: '一、记：', excerpts: [excerpt(1)] },
      { excerpts: [] },
    ]);
  });
});
