import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonGutter, pageLines } from './pageLines.ts';
import type { PdfRun } from './rawPdf.ts';

const WIDTH = 420;
const SIZE = 12;

const run = (text: string, x: number, y: number): PdfRun => ({
  text,
  x,
  y,
  width: text.length * SIZE,
  size: SIZE,
});

/** The same line, one run for each character. */
function apart({ text, x, y }: PdfRun): PdfRun[] {
  return [...text].map((one, at) => run(one, x + at * SIZE, y));
}

const HAN = '云河市各单位都把节约一度电当作自己的事来办人人动手年年有成效';
const lineOf = (length: number, from: number): string =>
  Array.from({ length }, (_, at) => HAN[(from + at) % HAN.length]).join('');

/** A page of single lines, or of two columns under a title over both. */
const page = fc
  .record({
    isDouble: fc.boolean(),
    lengths: fc.array(fc.integer({ min: 9, max: 13 }), { minLength: 7, maxLength: 16 }),
  })
  .map(({ isDouble, lengths: [, ...others] }) => {
    const lengths = [13, ...others]; // columns of which no line is full are a table's
    if (!isDouble)
      return lengths.map((length, at) => run(lineOf(length * 2, at), 50, 80 + at * 20));
    const left = lengths.map((length, at) => run(lineOf(length, at), 40, 100 + at * 20));
    const right = lengths.map((length, at) => run(lineOf(length, at + 5), 226, 100 + at * 20));
    return [run(lineOf(12, 3), 138, 60), ...left, ...right];
  });

describe('pageLines()', () => {
  it('keeps the rows of a table whose columns stand far apart', () => {
    const rows = Array.from({ length: 12 }, (_, at) => 80 + at * 20);
    const runs = rows.flatMap((y, at) => [run(lineOf(9, at), 40, y), run(lineOf(9, at), 250, y)]);
    const { lines, gutter } = pageLines({ runs, width: WIDTH });
    expect(gutter).toBeNull();
    expect(lines.map(({ text }) => text)).toEqual(
      rows.map((_, at) => `${lineOf(9, at)}  ${lineOf(9, at)}`),
    );
  });

  it('reads a page alike, whether a line is one run or one for each character', () => {
    fc.assert(
      fc.property(page, (runs) => {
        const whole = pageLines({ runs, width: WIDTH }).lines.map(({ text }) => text);
        expect(whole).toEqual(runs.map(({ text }) => text));
        const characters = runs.flatMap(apart);
        expect(pageLines({ runs: characters, width: WIDTH }).lines.map(({ text }) => text)).toEqual(
          whole,
        );
      }),
    );
  });

  it('loses no character, wherever runs stand', () => {
    const anywhere = fc.record({
      text: fc.integer({ min: 1, max: 8 }).map((length) => lineOf(length, length)),
      x: fc.double({ min: 0, max: WIDTH, noNaN: true }),
      y: fc.double({ min: 0, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 60 }), (placed) => {
        const runs = placed.map(({ text, x, y }) => run(text, x, y));
        const sorted = (texts: readonly string[]): string =>
          [...texts.join('').replace(/\s/gu, '')].sort().join('');
        const read = pageLines({ runs, width: WIDTH }).lines.map(({ text }) => text);
        expect(sorted(read)).toBe(sorted(runs.map(({ text }) => text)));
      }),
    );
  });

  it('parts the columns above and below a line over both', () => {
    const column = (x: number, y: number, from: number): PdfRun[] =>
      Array.from({ length: 6 }, (_, at) => run(lineOf(12, from + at), x, y + at * 20));
    const parts = [
      column(40, 60, 0),
      column(226, 60, 7),
      [run(lineOf(26, 2), 54, 200)],
      column(40, 220, 11),
      column(226, 220, 17),
    ];
    const texts = parts.flat().map(({ text }) => text);
    const mixed = parts.flat().sort((a, b) => a.y - b.y);
    expect(pageLines({ runs: mixed, width: WIDTH }).lines.map(({ text }) => text)).toEqual(texts);
  });

  it('knows the columns of the page before in a few lines, and a page that has none', () => {
    const column = (x: number, from: number, count: number): PdfRun[] =>
      Array.from({ length: count }, (_, at) => run(lineOf(12, from + at), x, 60 + at * 20));
    const last = [...column(40, 0, 3), ...column(226, 7, 2)];
    const rows = pageLines({ runs: last, width: WIDTH });
    expect(rows).toMatchObject({ gutter: null });
    expect(rows.lines).toHaveLength(3);
    const { lines, gutter } = pageLines({ runs: last, width: WIDTH }, [200]);
    expect(gutter).toBe(200);
    expect(lines.map(({ text }) => text)).toEqual(last.map(({ text }) => text));
    expect(lines.map((line) => line.column)).toEqual([1, 1, 1, 2, 2]);
    const single = Array.from({ length: 6 }, (_, at) => run(lineOf(27, at), 40, 60 + at * 20));
    expect(pageLines({ runs: single, width: WIDTH }, [200]).gutter).toBeNull();
  });

  it('reads a table over both columns row by row, between what is above and below it', () => {
    const column = (x: number, y: number, from: number): PdfRun[] =>
      Array.from({ length: 6 }, (_, at) => run(lineOf(12, from + at), x, y + at * 20));
    const row = (y: number, from: number): PdfRun[] =>
      [40, 140, 240, 340].map((x, at) => run(lineOf(3, from + at), x, y));
    const parts = [
      ...[column(40, 60, 0), column(226, 60, 7)],
      ...[row(200, 1), row(220, 6), row(240, 11)],
      ...[column(40, 270, 12), column(226, 270, 18)],
    ];
    const mixed = parts.flat().sort((a, b) => a.y - b.y || a.x - b.x);
    const { lines } = pageLines({ runs: mixed, width: WIDTH });
    const texts = parts.flatMap((part) =>
      part.length === 4 ? [part.map(({ text }) => text).join('  ')] : part.map(({ text }) => text),
    );
    expect(lines.map(({ text }) => text)).toEqual(texts);
    expect(lines.filter(({ isRow }) => isRow === true)).toHaveLength(3);
    const alone = parts.filter((part) => part.length === 4).flat();
    expect(pageLines({ runs: alone, width: WIDTH }).lines.map(({ isRow }) => isRow)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('keeps rows of a table and of contents whole', () => {
    const rows = Array.from({ length: 8 }, (_, at) => [
      run(lineOf(10, at), 40, 80 + at * 20),
      run(`${at}`, 300, 80 + at * 20),
    ]).flat();
    expect(pageLines({ runs: rows, width: WIDTH }).lines).toHaveLength(8);
  });

  it('ends on 100,000 runs', () => {
    const runs = Array.from({ length: 100_000 }, (_, at) => run('字', (at * 7) % WIDTH, at % 600));
    expect(pageLines({ runs, width: WIDTH }).lines.length).toBeGreaterThan(0);
  });
});

describe('commonGutter()', () => {
  const LEFT = ['渠水从山里流到村边的田地，', '沿路有九个水闸。'];
  const RIGHT = ['每个水闸有两个人看守，日夜', '换班，从不间断。'];
  const set = (lines: readonly string[], x: number): PdfRun[] =>
    lines.map((text, at) => ({ text, x, y: 80 + at * 16, width: text.length * 11, size: 11 }));
  const short = { runs: [...set(LEFT, 50), ...set(RIGHT, 225)], width: 420 };
  const single = {
    runs: set(['渠水从山里流到村边的田地，沿路有九个水闸，每个水闸有两'], 50),
    width: 420,
  };

  it('is known from several pages of a few lines each, and parts them', () => {
    expect(pageLines(short).gutter).toBeNull();
    const gutter = commonGutter([single, short, short, short])!;
    expect(gutter).toBeGreaterThan(193);
    expect(gutter).toBeLessThan(225);
    expect(pageLines(short, [gutter]).lines.map(({ text }) => text)).toEqual([...LEFT, ...RIGHT]);
  });

  it('is none where pages have one column, or too few have two', () => {
    expect(commonGutter([single, single, single])).toBeNull();
    expect(commonGutter([short, short])).toBeNull();
  });
});
