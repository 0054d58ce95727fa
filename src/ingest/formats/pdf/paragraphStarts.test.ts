import { describe, expect, it } from 'vitest';
import type { PdfLine } from './joinRuns.ts';
import { paragraphStarts } from './paragraphStarts.ts';

const SIZE = 12;
const LEFT = 60;
/** Characters of a full line. */
const FULL = 24;

/** Lines one under the other; leading full-width spaces are indents. */
function page(texts: readonly string[], { leading = 20, size = SIZE } = {}): PdfLine[] {
  return texts.map((text, at) => {
    const indent = /^　*/u.exec(text)![0].length;
    const left = LEFT + indent * size;
    const bare = text.trim();
    return { text: bare, left, right: left + bare.length * size, y: 80 + at * leading, size };
  });
}

const full = (end = '的'): string => '节'.repeat(FULL - 1) + end;
const indented = (): string => `　　${'锅'.repeat(FULL - 2)}`;

const BODY = [indented(), full(), full('。'), indented(), full(), full()];

const opensOf = (pages: readonly (readonly PdfLine[])[]): boolean[][] =>
  paragraphStarts(pages).map((lines) => lines.map(({ opens }) => opens));

describe('paragraphStarts()', () => {
  it('opens at indents', () => {
    expect(opensOf([page(BODY)])).toEqual([[true, false, false, true, false, false]]);
  });

  it('opens behind a line with room for the next word', () => {
    expect(opensOf([page([full(), full(), '短了一截', full(), full()])])[0]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('opens behind a gap, and where the type changes', () => {
    const lines = page([full(), full(), full(), full()]);
    const lower = lines.map((line, at) => (at < 2 ? line : { ...line, y: line.y + 20 }));
    expect(opensOf([lower])[0]).toEqual([true, false, true, false]);
    const larger = lines.map((line, at) => (at === 2 ? { ...line, size: 16 } : line));
    expect(opensOf([larger])[0]).toEqual([true, false, true, true]);
  });

  it('goes on over the end of a page within a sentence, even behind a short line', () => {
    const pages = [page([...BODY, full('，')]), page([full('。'), ...BODY])];
    expect(opensOf(pages)[1]!.slice(0, 2)).toEqual([false, true]);
    const short = [page([...BODY, '说到一半']), page([full('。'), ...BODY])];
    expect(opensOf(short)[1]![0]).toBe(false);
  });

  it('opens the body behind a page of contents', () => {
    const contents = page(['锅炉改造的路子…………………1', '让账本进车间……………………12']);
    expect(opensOf([contents, page(['甲'.repeat(20), ...BODY])])[1]![0]).toBe(true);
    const wide = contents.map((line) => ({ ...line, right: LEFT + FULL * SIZE }));
    expect(opensOf([wide, page([full(), ...BODY])])[1]![0]).toBe(true);
  });

  it('opens at every row of a table, and behind it', () => {
    const lines = page([full(), full(), full(), full()]);
    const rows = lines.map((line, at) => (at === 1 || at === 2 ? { ...line, isRow: true } : line));
    expect(opensOf([rows])[0]).toEqual([true, true, true, true]);
  });

  it('opens at a numbered heading behind a sentence', () => {
    const lines = page([full(), full('。'), `一、${'省'.repeat(FULL - 2)}`, full()]);
    expect(opensOf([lines])[0]).toEqual([true, false, true, false]);
  });

  it('answers for no pages and for empty ones', () => {
    expect(opensOf([])).toEqual([]);
    expect(opensOf([[], page([full()]), []])).toEqual([[], [true], []]);
  });
});
