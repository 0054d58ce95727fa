import { describe, expect, it } from 'vitest';
import { readBook } from '../ingest/readBook.ts';
import { withEnglish } from '../testing/editedBook.ts';
import { sourceDocumentOf } from '../testing/sourceDocumentOf.ts';
import { inspectLines } from './inspectLines.ts';

const { book } = readBook({
  id: 'yunhe',
  document: sourceDocumentOf(`
云河经验选编
目录
1、锅炉改造的路子  云河热力公司  1
2、食堂的灶火  云河师范学院  3
== 1
锅炉改造的路子
云河热力公司
公司先摸清了每台锅炉的年限。
== 2
随后分三批改造。`),
  sidecar: null,
  sourceHash: '0',
});

const HEAD = ['yunhe: 云河经验选编', '2 cases, 1 with text; 2 pages, 1 sections, 1 passages'];

describe('inspectLines()', () => {
  it('shows the contents and what of them is held', () => {
    expect(inspectLines(book, { parts: [], page: null })).toEqual([
      ...HEAD,
      '  1-1  p. 1–2  云河热力公司  锅炉改造的路子',
      '  1-2  p. 3–  云河师范学院  食堂的灶火  (text not held)',
    ]);
  });

  it('says how much of the book has English', () => {
    const edited = withEnglish(book, {
      '随后分三批改造。': 'Then it rebuilt them in three batches.',
    });
    const lines = inspectLines(edited, { parts: ['pages'], page: 1 });
    expect(lines[2]).toBe('English edition: 1 of 2 sentences (50 %)');
  });

  it('shows pages with how they are known and where they are in the file', () => {
    const lines = inspectLines(book, { parts: ['pages'], page: null });
    expect(lines.slice(2)).toEqual([
      'p. 1  printed  case 1-1  file 1  公司先摸清了每台锅炉的年限。',
      'p. 2  printed  case 1-1  file 2  随后分三批改造。',
    ]);
  });

  it('shows the passages of a page, and its text', () => {
    const [, , passage] = inspectLines(book, { parts: ['passages'], page: 2 });
    expect(passage).toContain(`${book.passages[0]!.id}  p. 1–2  section 0`);
    expect(inspectLines(book, { parts: [], page: 2 }).at(-1)).toBe('随后分三批改造。');
  });

  it('refuses a page without text and says which have some', () => {
    const rule = 'yunhe: no text of page 9 is held, but that of 1–2';
    expect(() => inspectLines(book, { parts: [], page: 9 })).toThrow(rule);
    expect(() => inspectLines(book, { parts: ['pages'], page: 9 })).toThrow(rule);
  });
});
