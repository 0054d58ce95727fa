import { describe, expect, it } from 'vitest';
import { sourceLines } from '../../source/sourceLines.ts';
import { takeRomanMarks } from './takeRomanMarks.ts';

/** Each line with the label of the page it stands on. */
function labelled(text: string): [string, string | null][] {
  const { lines, labels } = takeRomanMarks(sourceLines(text));
  return lines.map((line, at) => [
    line.text,
    labels.findLast((one) => one.at <= at)?.label ?? null,
  ]);
}

describe('takeRomanMarks()', () => {
  it('takes the numbers at the foot of pages, the first of which begins at its heading', () => {
    const text = '水利志\n序\n修渠十年。\n— i —\n人人出力，\n— ii —\n目录\n';
    expect(labelled(text)).toEqual([
      ['水利志', null],
      ['序', 'i'],
      ['修渠十年。', 'i'],
      ['人人出力，', 'ii'],
      ['目录', null],
    ]);
  });

  it('takes those at the head of pages that form feeds part', () => {
    expect(labelled('水利志\n\fiii\n修渠十年。\n\fiv\n人人出力。\n\f目录\n')).toEqual([
      ['水利志', null],
      ['修渠十年。', 'iii'],
      ['人人出力。', 'iv'],
      ['目录', null],
    ]);
  });

  it('leaves numbers of sections, and what does not count, where they stand', () => {
    for (const text of [
      'I\n修渠。\nII\n种树。',
      '— i —\n修渠。\n— iv —\n种树。',
      '— v —\n修渠。',
    ]) {
      const { lines, labels } = takeRomanMarks(sourceLines(text));
      expect(lines.map((line) => line.text)).toEqual(text.split('\n'));
      expect(labels).toEqual([]);
    }
  });
});
