import { describe, expect, it } from 'vitest';
import type { PdfRun } from './rawPdf.ts';
import { withoutOverprint } from './withoutOverprint.ts';

const run = (text: string, x: number, y = 50): PdfRun => ({
  text,
  x,
  y,
  width: [...text].length * 10,
  size: 10,
});
const texts = (runs: readonly PdfRun[]): string[] => withoutOverprint(runs).map(({ text }) => text);

describe('withoutOverprint()', () => {
  it('drops a run that is drawn again a little beside', () => {
    expect(texts([run('护渠记', 20), run('护渠记', 20.3), run('护渠记', 20, 49.8)])).toEqual([
      '护渠记',
    ]);
  });

  it('cuts a run to what is new where glyphs are drawn twice one by one', () => {
    const drawn = [run('护', 20), run('护渠', 20.3), run('渠记', 30.3), run('记', 40.3)];
    expect(texts(drawn).join('')).toBe('护渠记');
  });

  it('keeps the same word on other lines, beside, and what merely overlaps', () => {
    const drawn = [run('渠', 20), run('渠', 30), run('渠', 20, 66), run('另', 32, 66)];
    expect(texts(drawn)).toEqual(['渠', '渠', '渠', '另']);
    expect(texts([run('护渠记', 20), run('样本', 25)])).toEqual(['护渠记', '样本']);
  });
});
