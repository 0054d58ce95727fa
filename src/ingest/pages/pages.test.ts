import { describe, expect, it } from 'vitest';
import { defaultPageLayout } from './pageLayout.ts';
import { paginate } from './pages.ts';
import { joinParagraphs, type PageBreak } from '../body/paragraphs.ts';
import { sourceLines } from '../source/sourceLines.ts';

/** A paragraph of so many printed lines, ended like a sentence. */
const lines = (count: number, end = '。'): string => '字'.repeat(28 * count - 3) + end;

function pages(
  text: string,
  { first = 1, last = null as number | null, printed = [] as number[] } = {},
) {
  const source = sourceLines(text);
  const paragraphs = joinParagraphs(source, []);
  const { pages: found, warnings } = paginate({
    paragraphs,
    firstPage: first,
    lastPage: last,
    printed: new Set(printed),
    layout: { ...defaultPageLayout, titleLines: 0 },
  });
  const joined = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return { found, warnings, joined };
}

describe('paginate()', () => {
  it('takes a blank line inside a sentence as a page end', () => {
    const { found, joined } = pages(`${lines(27, '领')}\n\n导${lines(5)}`, { last: 2 });
    expect(found.map(({ number, basis }) => [number, basis])).toEqual([
      [1, 'recovered'],
      [2, 'recovered'],
    ]);
    expect(joined.slice(found[0]!.end - 1, found[1]!.start + 1)).toBe('领导');
  });

  it('puts a page end that left no trace between paragraphs, where the pages fill most evenly', () => {
    const text = [lines(10), lines(10), lines(8), lines(12), lines(14)].join('\n\n');
    const { found, joined } = pages(text, { last: 2 });
    expect(found.map(({ basis }) => basis)).toEqual(['estimated', 'estimated']);
    // 28 of 54 lines: behind the third paragraph.
    expect(joined.slice(0, found[0]!.end).split('\n')).toHaveLength(3);
  });

  it('marks only the pages beside an estimated end', () => {
    const text = `${lines(13)}\n\n${lines(14)}\n\n${lines(26, '甲')}\n\n乙${lines(3)}`;
    const { found } = pages(text, { first: 8, last: 10 });
    expect(found.map(({ number, basis }) => [number, basis])).toEqual([
      [8, 'estimated'],
      [9, 'estimated'],
      [10, 'recovered'],
    ]);
  });

  it('joins a break that fits no page end: nothing is wrong with it', () => {
    const { found, warnings } = pages(`${lines(5, '甲')}\n\n乙${lines(5)}`, { last: 1 });
    expect(found).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('fills as many pages as the text needs where the last page is not known', () => {
    const text = Array.from({ length: 12 }, () => lines(9)).join('\n');
    expect(pages(text, { first: 125 }).found.map(({ number }) => number)).toEqual([
      125, 126, 127, 128,
    ]);
  });

  it('leaves no character between two pages but a line break', () => {
    const text = Array.from({ length: 9 }, () => lines(9)).join('\n');
    const { found, joined } = pages(text);
    let at = 0;
    for (const { start, end } of found) {
      expect(joined.slice(at, start).trim()).toBe('');
      at = end;
    }
    expect(at).toBe(joined.length);
  });

  it('is printed where the number stands in the text', () => {
    expect(pages(lines(4), { last: 1, printed: [1] }).found[0]!.basis).toBe('printed');
  });

  it('has no empty page, and says so, where the text is too short for its pages', () => {
    const { found, warnings } = pages(`${lines(4)}\n\n${lines(4)}`, { last: 6 });
    for (const { start, end } of found) expect(end).toBeGreaterThan(start);
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('the text fills 2 of the 6 pages') as string },
    ]);
  });

  it('estimates nothing where the format tells every page: blank ones have no text', () => {
    const paragraphs = joinParagraphs(sourceLines(`${lines(60)}\n${lines(60)}\n${lines(60)}`), []);
    const opens = (paragraph: number, page: number): void => {
      const end: PageBreak = {
        at: paragraphs[paragraph]!.text.length,
        kind: 'printed',
        page,
        line: 0,
      };
      paragraphs[paragraph]!.breaks.push(end);
    };
    opens(0, 6);
    opens(1, 8); // 7 is blank
    const input = { paragraphs, printed: new Set([5, 6]), layout: defaultPageLayout };
    const told = new Set([5, 6, 7, 8, 9]);
    const read = (lastPage: number | null) =>
      paginate({ ...input, firstPage: 5, lastPage, told }).pages;
    expect(read(null).map(({ number, basis }) => [number, basis])).toEqual([
      [5, 'printed'],
      [6, 'printed'],
      [8, 'recovered'],
    ]);
    expect(read(9)).toEqual(read(null)); // the contents count a blank page at the end
    const untold = paginate({ ...input, firstPage: 5, lastPage: 10, told });
    expect(untold.pages.some(({ basis }) => basis === 'estimated')).toBe(true);
  });
});
