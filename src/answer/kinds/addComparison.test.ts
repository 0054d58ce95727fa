import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import { Composer } from '../wording/composer.ts';
import { addComparison, addInLines, aspectRows, sectionRows } from './addComparison.ts';

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

describe('addInLines()', () => {
  it('tells first in which figures they differ, then what each says', () => {
    const said = ['每月学习8小时。', '每天学习1小时。'];
    const spans = [
      { start: 0, end: said[0]!.length },
      { start: said[0]!.length, end: said.join('').length },
    ];
    const pages = spans.map((span, at) => {
      const { id } = smallBook.cases[at]!;
      return { number: at + 1, basis: 'printed' as const, case: id, ...span };
    });
    const book = { ...smallBook, text: said.join(''), pages };
    const compared = [0, 1].map((at) => ({
      study: smallBook.cases[at]!,
      quotes: [{ ...excerpt(2 * at), book, ...spans[at]! }],
    }));
    const composer = new Composer('zh');
    addInLines(composer, { compared, names, language: 'zh' });
    expect(composer.finish().text).toBe(
      '数字不同：一局每月、8小时；二局每天、1小时。\n一局：每月学习8小时。[1]\n二局：每天学习1小时。[2]',
    );
  });
});

describe('aspectRows()', () => {
  it('calls the only row the answer, and what is left over by its place', () => {
    const cells = [[excerpt(0)], [excerpt(2)]];
    const labels = (aspects: string[], language: 'zh' | 'en') =>
      aspectRows(
        aspects.map((label) => ({ label, cells })),
        language,
      ).map(({ label }) => label);
    expect(labels([''], 'zh')).toEqual(['回答']);
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
