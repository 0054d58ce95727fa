import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleaved } from './interleaved.ts';
import { joinRuns } from './joinRuns.ts';
import type { PdfRun } from './rawPdf.ts';

const SIZE = 12;
const WIDE = /[\p{Script=Han}，。]/u;

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (WIDE.test(one) ? SIZE : SIZE / 2), 0);

/** A line as LibreOffice sets it: one run with gaps, the quotation marks in runs of their own over them. */
function overlaid(line: string): PdfRun[] {
  const runs: PdfRun[] = [];
  let x = 60;
  let text = '';
  for (const piece of line.split(/([“”]+)/u)) {
    const width = widthOf(piece);
    if (/[“”]/u.test(piece)) {
      runs.push({ text: piece, x, y: 100, width, size: SIZE });
      text += ' ';
    } else text += piece;
    x += width;
  }
  const bare = text.trimEnd();
  runs.push({
    text: bare,
    x: 60,
    y: 100,
    width: x - 60 - (text.length - bare.length) * 6,
    size: SIZE,
  });
  return runs.sort((a, b) => a.x - b.x);
}

const textOf = (row: readonly PdfRun[]): string => row.map(({ text }) => text).join('');

describe('interleaved()', () => {
  it('puts quotation marks back where a line leaves a gap for them', () => {
    const line = '二是在“职工之家”张贴“TRIZ”海报，人人“学”“用”';
    expect(textOf(interleaved(overlaid(line)))).toBe(line);
    expect(joinRuns(overlaid(line)).map(({ text }) => text)).toEqual([line]);
  });

  it('keeps spaces that are spaces', () => {
    const line = '一、会“看”车流 北桥街道 第三处“点”亮';
    expect(textOf(interleaved(overlaid(line)))).toBe(line);
  });

  it('reads any Chinese line with marks as it was', () => {
    const han = fc.stringMatching(/^[节电水煤学习工作]{1,6}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(han, fc.constantFrom('“', '”', '”“')), { minLength: 1, maxLength: 6 }),
        han,
        (parts, end) => {
          const line = parts.flat().join('') + end;
          expect(textOf(interleaved(overlaid(line)))).toBe(line);
        },
      ),
    );
  });

  it('changes nothing where places and gaps do not agree', () => {
    const row = [
      { text: '节约 用电', x: 60, y: 100, width: 54, size: SIZE },
      { text: '章', x: 64, y: 100, width: 12, size: SIZE },
    ];
    expect(interleaved(row)).toEqual(row);
    const apart = [
      { text: '节约', x: 60, y: 100, width: 24, size: SIZE },
      { text: '用电', x: 90, y: 100, width: 24, size: SIZE },
    ];
    expect(interleaved(apart)).toEqual(apart);
  });
});
