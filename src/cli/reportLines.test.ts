import { describe, expect, it } from 'vitest';
import { reportLines } from './reportLines.ts';

describe('reportLines()', () => {
  it('gives the counts of each book, its warnings with their lines, and the time', () => {
    const warnings = [
      { line: 12, page: 3, message: 'two entries fit' },
      { line: null, message: 'no page marks' },
    ];
    const pages = { printed: 1, recovered: 2, estimated: 3 };
    const counts = { entries: 4, withText: 3, sections: 5, passages: 6 };
    const report = {
      books: [{ id: 'b', title: '书', ...counts, pages, warnings }],
      failed: [{ file: 'c.pdf', id: 'c', code: 'bad_book' as const, message: 'c.pdf: damaged' }],
      ...{ removed: ['old'], embedded: 2, reused: 4, changed: true, seconds: 1.26 },
      steps: { read: 0.92, wait: 0, embed: 0.1, index: 0.24 },
    };
    expect(reportLines(report)).toEqual([
      'b: 书',
      '  4 cases in the contents, 3 with text; 5 sections, 6 passages',
      '  pages: 1 printed, 2 recovered, 3 estimated',
      '  warning (page 3 of the file, line 12): two entries fit',
      '  warning: no page marks',
      'not read: c.pdf: damaged',
      'old: removed from the index',
      '2 passages embedded, 4 taken over',
      'done in 1.3 s (read 0.9 s, embed 0.1 s, index 0.2 s)',
    ]);
    expect(reportLines({ ...report, changed: false })).toContain(
      'the index holds all this already: nothing was written',
    );
    const [book] = report.books;
    const english = { sentences: 131, translated: 130 };
    expect(reportLines({ ...report, books: [{ ...book!, english }] })[3]).toBe(
      '  English edition: 130 of 131 sentences (99 %)',
    );
  });
});
