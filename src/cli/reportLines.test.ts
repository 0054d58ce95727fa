import { describe, expect, it } from 'vitest';
import { reportLines } from './reportLines.ts';

describe('reportLines()', () => {
  it('gives the counts of each book, its warnings with their lines, and the time', () => {
    const warnings = [
      { line: 12, message: 'two entries fit' },
      { line: null, message: 'no page marks' },
    ];
    const pages = { printed: 1, recovered: 2, estimated: 3 };
    const counts = { entries: 4, withText: 3, sections: 5, passages: 6 };
    const report = { books: [{ id: 'b', title: '书', ...counts, pages, warnings }], seconds: 1.26 };
    expect(reportLines(report)).toEqual([
      'b: 书',
      '  4 cases in the contents, 3 with text; 5 sections, 6 passages',
      '  pages: 1 printed, 2 recovered, 3 estimated',
      '  warning (line 12): two entries fit',
      '  warning: no page marks',
      'done in 1.3 s',
    ]);
  });
});
