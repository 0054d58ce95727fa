import { describe, expect, it } from 'vitest';
import { recognisedRuns, type PageImage, type RecognisedLine } from './recognise.ts';

/** A white picture with black boxes. */
function picture(width: number, boxes: [left: number, right: number][]): PageImage {
  const height = 100;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const [left, right] of boxes)
    for (let y = 20; y < 80; y += 1) data.fill(0, (y * width + left) * 4, (y * width + right) * 4);
  return { width, height, data };
}

const line = (text: string, top: number, height = 20, confidence = 1): RecognisedLine => ({
  text,
  confidence,
  left: 10,
  right: 60,
  top,
  bottom: top + height,
});

describe('recognisedRuns()', () => {
  it('places lines on the page, those of about one height in one size', async () => {
    const lines = [
      line('修渠', 10, 40),
      line('渠水从山里', 60),
      line('流到村边', 90, 21),
      line('　', 95),
    ];
    const { runs } = await recognisedRuns(picture(200, [[10, 190]]), {
      recognise: async () => lines,
      page: { width: 100 },
    });
    expect(runs.map(({ text, x, width, size }) => [text, x, width, size])).toEqual([
      ['修渠', 5, 25, 18],
      ['渠水从山里', 5, 25, 9.5],
      ['流到村边', 5, 25, 9.5],
    ]);
    expect(runs[1]!.y).toBeLessThan(40);
    expect(runs[1]!.y).toBeGreaterThan(37);
  });

  it('weighs confidence by characters', async () => {
    const recognise = async () => [line('三个字', 10, 20, 0.8), line('一', 40, 20, 0.4)];
    const { confidence } = await recognisedRuns(picture(200, [[10, 190]]), {
      recognise,
      page: { width: 100 },
    });
    expect(confidence).toBeCloseTo((3 * 0.8 + 0.4) / 4);
  });

  it('recognises columns beside a white band one by one', async () => {
    const widths: number[] = [];
    const { runs } = await recognisedRuns(
      picture(200, [
        [10, 90],
        [110, 190],
      ]),
      {
        recognise: async ({ width }) => {
          widths.push(width);
          return [line(`第${widths.length}栏`, 10)];
        },
        page: { width: 200 },
      },
    );
    expect(widths).toEqual([100, 100]);
    expect(runs.map(({ text, x }) => [text, x])).toEqual([
      ['第1栏', 10],
      ['第2栏', 110],
    ]);
  });
});
