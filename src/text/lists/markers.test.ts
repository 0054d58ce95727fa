import { describe, expect, it } from 'vitest';
import { markerRows } from './markers.ts';

const marks = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};

describe.each(markerRows.map((row) => [row.id, row] as const))('markerRows %s', (_, row) => {
  it.each([...row.examples])('opens an item: %s', (text) => {
    expect(marks(row.pattern, text)).toBe(true);
  });

  it.each([...row.counterExamples])('opens none: %s', (text) => {
    expect(marks(row.pattern, text)).toBe(false);
  });
});

describe('markerRows', () => {
  it.each([
    ['isOne', '三', 3],
    ['inOrder', '首先', 1],
    ['inOrder', '其次', 'next'],
    ['inOrder', '最后', 'last'],
    ['inOrder', '二', 2],
    ['circled', '③', 3],
    ['letter', 'c', 3],
    ['roman', 'iv', 4],
    ['inOrderEnglish', 'Second', 2],
    ['inOrderEnglish', 'thirdly', 3],
    ['inOrderEnglish', 'finally', 'last'],
    ['bullet', '-', null],
  ])('%s reads the place of %s', (id, mark, place) => {
    expect(markerRows.find((row) => row.id === id)!.numberOf(mark)).toBe(place);
  });
});
