import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageParagraphs } from './pageParagraphs.ts';

const page = { text: '上页来的。\n一、题\n甲乙丙丁', start: 100 };
const none = { mark: null, headings: new Set<string>(), first: false };

describe('pageParagraphs()', () => {
  it('tells headings, paragraphs that begin here, and one that goes on', () => {
    const paragraphs = pageParagraphs(page, { ...none, headings: new Set(['一、题']) });
    expect(paragraphs.map(({ heading, begins }) => [heading, begins])).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ]);
    expect(pageParagraphs(page, { ...none, first: true })[0]!.begins).toBe(true);
  });

  it('marks words by their offsets in the book, over paragraphs too', () => {
    // 上页来的。 stands at 100–105, 一、题 at 106–109, 甲乙丙丁 at 110–114
    const paragraphs = pageParagraphs(page, { ...none, mark: { start: 107, end: 112 } });
    expect(paragraphs.map(({ runs }) => runs)).toEqual([
      [{ text: '上页来的。', marked: false }],
      [
        { text: '一', marked: false },
        { text: '、题', marked: true },
      ],
      [
        { text: '甲乙', marked: true },
        { text: '丙丁', marked: false },
      ],
    ]);
  });

  it('marks what of a quote stands on this page when it began before or goes on behind', () => {
    const marked = pageParagraphs(page, { ...none, mark: { start: 90, end: 102 } })[0]!;
    expect(marked.runs[0]).toEqual({ text: '上页', marked: true });
    const open = pageParagraphs(page, { ...none, mark: { start: 112, end: 300 } });
    expect(open[2]!.runs[1]).toEqual({ text: '丙丁', marked: true });
  });

  it('marks exactly the characters of the span, whatever the span', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (from, length) => {
        const mark = { start: 95 + from, end: 95 + from + length };
        const marked = pageParagraphs(page, { ...none, mark })
          .flatMap(({ runs }) => runs.filter((run) => run.marked).map((run) => run.text))
          .join('');
        const inPage = page.text.slice(Math.max(0, mark.start - 100), Math.max(0, mark.end - 100));
        expect(marked).toBe(inPage.replaceAll('\n', ''));
      }),
    );
  });
});
