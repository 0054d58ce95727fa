import { describe, expect, it } from 'vitest';
import type { PdfLine } from './joinRuns.ts';
import { paragraphStarts } from './paragraphStarts.ts';

const SIZE = 10;
const LENGTH = 20;
const TEXT =
  '县水利局在Baishui河上修了12座水闸，每座闸都装了ESP32控制器，值班的人在屋里就能看见水位。去年汛期共开闸386次，没有一次误操作。';

/** Latin letters and figures are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/u.test(one) ? 0.5 : 1), 0) * SIZE;
}

/** A text cut after so many characters, its first line set in by two. */
function linesOf(paragraphs: readonly string[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const text of paragraphs) {
    const isHeading = text.length < LENGTH;
    let rest = text;
    let isFirst = !isHeading;
    while (rest !== '') {
      const cut = rest.slice(0, LENGTH - (isFirst ? 2 : 0));
      const left = isFirst ? 40 + 2 * SIZE : 40;
      const right = left + widthOf(cut);
      lines.push({ text: cut.trim(), left, right, y: 60 + lines.length * 18, size: SIZE });
      rest = rest.slice(cut.length);
      isFirst = false;
    }
  }
  return lines;
}

describe('characterMeasure()', () => {
  const shifted = [TEXT, `另外，${TEXT}`, `到了今年，${TEXT}`];
  const lines = linesOf(['一、修闸', ...shifted]);
  const starts = paragraphStarts([lines])[0]!;

  it('keeps paragraphs whole whose lines are broken after so many characters', () => {
    const opening = lines.filter((_, at) => starts[at]!.opens).map(({ text }) => text.slice(0, 4));
    expect(opening).toEqual(['一、修闸', '县水利局', '另外，县', '到了今年']);
  });

  it('joins the halves of a word that was cut, and no two words', () => {
    const joined = lines.reduce(
      (text, line, at) =>
        starts[at]!.opens
          ? `${text}\n${line.text}`
          : `${text}${starts[at]!.isCut ? '' : ' '}${line.text}`,
      '',
    );
    expect(joined.split('\n').slice(1)).toEqual(['一、修闸', ...shifted]);
  });

  it('tells nothing of lines that the margin breaks', () => {
    const plain = '县水利局在白水河上修了十二座水闸，'.repeat(12);
    const cut = linesOf([plain, plain]);
    expect(paragraphStarts([cut])[0]!.some(({ isCut }) => isCut)).toBe(false);
  });
});
