import { describe, expect, it } from 'vitest';
import { fieldRuns } from './fieldRuns.ts';

/** A page of 400 points: y counts from its top. */
const viewport = {
  convertToViewportRectangle: ([a, b, c, d]: number[]) => [a!, 400 - b!, c!, 400 - d!],
};

describe('fieldRuns()', () => {
  it('sets what is typed into text and choice fields where they stand', () => {
    const rect = [100, 300, 200, 320];
    const field = { subtype: 'Widget', rect };
    const runs = fieldRuns(
      [
        { ...field, fieldType: 'Tx', fieldValue: '一等' },
        { ...field, fieldType: 'Ch', fieldValue: ['东渠', '西渠'] },
        { ...field, fieldType: 'Tx', fieldValue: ' ' },
        { ...field, fieldType: 'Btn', fieldValue: 'Off' },
        { subtype: 'Link', rect },
      ],
      viewport,
    );
    expect(runs.map(({ text }) => text)).toEqual(['一等', '东渠 西渠']);
    expect(runs[0]!.x).toBe(100);
    expect(runs[0]!.y).toBeGreaterThan(80);
    expect(runs[0]!.y).toBeLessThan(100);
  });
});
