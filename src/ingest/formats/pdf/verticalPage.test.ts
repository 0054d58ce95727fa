import { describe, expect, it } from 'vitest';
import { joinRuns } from './joinRuns.ts';
import type { PdfRun } from './rawPdf.ts';
import { verticalPage } from './verticalPage.ts';

const PAGE = { width: 420, height: 595, leftOut: 0, rules: [] };

/** Characters one below the other; figures are half as wide. */
function column(text: string, x: number, top = 60): PdfRun[] {
  return [...text].map((one, at) => ({
    text: one,
    x,
    y: top + at * 16,
    width: /[0-9]/u.test(one) ? 5.5 : 11,
    size: 11,
  }));
}

const text = (runs: readonly PdfRun[]): string[] => joinRuns(runs).map((line) => line.text);

describe('verticalPage()', () => {
  it('reads columns from the right, each from the top, and figures among them', () => {
    const runs = [...column('东渠记一文', 360), ...column('2018年修渠12里', 340)];
    expect(text(verticalPage({ ...PAGE, runs }).runs)).toEqual(['东渠记一文', '2018年修渠12里']);
  });

  it('keeps the level number of the page at its foot, alone or beside ornaments', () => {
    for (const foot of ['7', '— 7 —']) {
      const number = { text: foot, x: 205, y: 560, width: 8, size: 11 };
      const turned = verticalPage({
        ...PAGE,
        runs: [...column('东渠记一文长长的一行字', 360), ...column('渠水从山里来', 340), number],
      });
      const lines = joinRuns(turned.runs);
      expect(lines.map((line) => line.text)).toEqual([
        '东渠记一文长长的一行字',
        '渠水从山里来',
        foot,
      ]);
      expect(lines[2]!.y).toBeGreaterThan(turned.height * 0.84);
    }
  });

  it('sets indented columns further in', () => {
    const [first, second] = joinRuns(
      verticalPage({
        ...PAGE,
        runs: [...column('渠水从山里来到村边', 360, 92), ...column('又流进九个水闸', 340)],
      }).runs,
    );
    expect(first!.left - second!.left).toBe(32);
  });

  it('writes the forms of punctuation that columns have as those of lines', () => {
    expect(
      text(verticalPage({ ...PAGE, runs: column('渠︵东渠︶来了︐又去︒', 360) }).runs),
    ).toEqual(['渠（东渠）来了，又去。']);
  });

  it('leaves level text as it is, whole or character by character', () => {
    const level = [...'渠水从山里流到村边'].map((one, at) => ({
      text: one,
      x: 60 + at * 11,
      y: 80,
      width: 11,
      size: 11,
    }));
    expect(verticalPage({ ...PAGE, runs: level }).runs).toBe(level);
    const lines = ['渠水从山里', '流到村边'].map((one, at) => ({
      text: one,
      x: 60,
      y: 80 + at * 16,
      width: 55,
      size: 11,
    }));
    expect(verticalPage({ ...PAGE, runs: lines }).runs).toBe(lines);
  });
});
