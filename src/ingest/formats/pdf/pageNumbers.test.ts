import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from './pageNumbers.ts';

const HEIGHT = 600;

/** Pages with the given foot (null: none) under some text. */
function pagesWith(feet: readonly (string | null)[], head: string | null = null) {
  const line = (text: string, y: number) => ({ text, left: 60, right: 300, y, size: 10 });
  return feet.map((foot, at) => ({
    index: at + 1,
    height: HEIGHT,
    lines: [
      ...(head === null ? [] : [line(`${head} ${at + 11}`, 30)]),
      line('二〇一五年节电一百二十万度', 200),
      ...(foot === null ? [] : [line(foot, 570)]),
    ],
  }));
}

function numbersOf(feet: readonly (string | null)[], labels: readonly (string | null)[] = []) {
  const pages = pagesWith(feet);
  const headers = pages.map(() => new Set<number>());
  return pageNumbers(pages, { labels, headers }).map(({ number }) => number);
}

describe('pageNumbers()', () => {
  it('reads numbers with their ornaments, and takes the missing ones from their neighbours', () => {
    expect(numbersOf(['— 5 —', null, '第 7 页', '8 / 120', '·9·', null])).toEqual([
      5, 6, 7, 8, 9, 10,
    ]);
  });

  it('reads numbers in brackets and between strokes', () => {
    expect(numbersOf(['【5】', '（6）', '[7]', '/ 8 /', '〔9〕'])).toEqual([5, 6, 7, 8, 9]);
  });

  it('takes the names the file gives its pages where only stray figures stand on a few', () => {
    const labels = ['i', '1', '2', '3', '4', '5', '6'];
    expect(numbersOf([null, null, '1', null, '2', null, null], labels)).toEqual([
      null,
      1,
      2,
      3,
      4,
      5,
      6,
    ]);
  });

  it('gives roman pages no number, and counts back from the first Arabic one', () => {
    expect(numbersOf(['i', 'ii', null, '2', '3'])).toEqual([null, null, 1, 2, 3]);
  });

  it('takes a heading or a word of roman letters for no number, and drops no line for it', () => {
    const pages = pagesWith(['3', '4', '5', '6', '7', '8']);
    const line = (text: string) => ({ text, left: 60, right: 300, y: 70, size: 10 });
    pages[1]!.lines.unshift(line('II'));
    pages[3]!.lines.unshift(line('civil'));
    pages[4]!.lines.unshift(line('III'));
    const headers = pages.map(() => new Set<number>());
    const read = pageNumbers(pages, { labels: [], headers });
    expect(read.map(({ number, isPrinted }) => [number, isPrinted])).toEqual(
      [3, 4, 5, 6, 7, 8].map((number) => [number, true]),
    );
    expect(read[1]!.line).toEqual({ at: 2, isAlone: true }); // behind the heading and the text
  });

  it('believes roman numbers that keep step with their pages, or one at the foot before the count', () => {
    const linesOf = (feet: readonly (string | null)[]) => {
      const pages = pagesWith(feet);
      const headers = pages.map(() => new Set<number>());
      return pageNumbers(pages, { labels: [], headers }).map(({ line }) => line !== null);
    };
    expect(linesOf([null, 'ii', 'iii', null, '2', '3'])).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(linesOf(['i', null, '2', '3'])).toEqual([true, false, true, true]);
    expect(linesOf(['x', null, '2', '3'])).toEqual([false, false, true, true]); // the tenth of one page
    expect(linesOf(['1', '2', 'vi', '4'])).toEqual([true, true, false, true]);
  });

  it('counts back to the first page of the body, not over roman ones', () => {
    expect(numbersOf(['i', 'ii', null, 'iv', null, '6', '7'])).toEqual([
      null,
      null,
      null,
      null,
      5,
      6,
      7,
    ]);
  });

  it('leaves a page free where its neighbours do not agree', () => {
    expect(numbersOf(['1', '2', null, '7', '8'])).toEqual([1, 2, null, 7, 8]);
  });

  it('goes on over a jump: plates without numbers, pages that were left out', () => {
    expect(numbersOf(['3', '4', '21', '22'])).toEqual([3, 4, 21, 22]);
  });

  it('takes no stray number for one: the count that runs through the book wins', () => {
    expect(numbersOf(['1', '2', '1998', '4', '5'])).toEqual([1, 2, 3, 4, 5]);
  });

  it('reads a number inside a line only of a running head', () => {
    const pages = pagesWith([null, null, null], '案例选编');
    const none = pages.map(() => new Set<number>());
    const heads = pages.map(() => new Set([0]));
    const read = (headers: Set<number>[]) =>
      pageNumbers(pages, { labels: [], headers }).map(({ number }) => number);
    expect(read(none)).toEqual([null, null, null]);
    expect(read(heads)).toEqual([11, 12, 13]);
  });

  it('falls back on labels that count, where no page bears a number', () => {
    expect(numbersOf([null, null, null], ['iv', '1', 'A-2'])).toEqual([null, 1, null]);
    expect(numbersOf(['8', '9', '10'], ['1', '2', '3'])).toEqual([8, 9, 10]);
  });

  it('never counts backwards', () => {
    const foot = fc.oneof(fc.constant(null), fc.nat(30).map(String), fc.constant('iv'));
    fc.assert(
      fc.property(fc.array(foot, { maxLength: 30 }), (feet) => {
        const known = numbersOf(feet).filter((number) => number !== null);
        expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
      }),
    );
  });
});
