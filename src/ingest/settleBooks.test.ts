import { describe, expect, it } from 'vitest';
import { textDocument } from './formats/text/textDocument.ts';
import { readBook } from './readBook.ts';
import { settleBooks } from './settleBooks.ts';

function read(file: string, text: string) {
  const id = file.split('/').at(-1)!.replace('.txt', '');
  const document = textDocument({ text, others: [] });
  return { file, ...readBook({ id, file, document, sidecar: null, sourceHash: text }) };
}

const CANALS = '护渠记\n\n渠水从上游的闸口引来。\n';
const TREES = '育苗记\n\n苗床要朝南，土要细。\n';

const ids = (found: ReturnType<typeof read>[], held: ReturnType<typeof read>[] = []) =>
  settleBooks(
    found,
    held.map(({ book }) => book),
  ).read.map(({ book }) => book.id);

describe('settleBooks()', () => {
  it('takes the same book under two names once, and says so', () => {
    const [one, copy] = [read('/a/canals.txt', CANALS), read('/a/copy.txt', CANALS)];
    expect(ids([one, copy])).toEqual(['canals']);
    expect(ids([copy], [one])).toEqual([]);
    const { reports } = settleBooks([copy], [one.book]);
    expect(reports[0]!.id).toBe('canals');
    expect(reports[0]!.warnings.at(-1)!.message).toContain('is the same book as canals');
  });

  it('gives another book of the same file name an id of its own, its passages too', () => {
    const [old, other] = [read('/2019/cases.txt', CANALS), read('/2021/cases.txt', TREES)];
    const { read: found, reports } = settleBooks([other], [old.book]);
    expect(found[0]!.book.id).toBe('cases-2');
    expect(found[0]!.book.passages[0]!.id).toMatch(/^cases-2\.1-1\./u);
    expect(reports[0]!.warnings.at(-1)!.message).toContain('this one is called cases-2');
    expect(ids([other], [old, found[0]!])).toEqual(['cases-2']); // read again
  });

  it('says that a book took the place of what the same file held before', () => {
    const [old, newer] = [read('/a/cases.txt', CANALS), read('/a/cases.txt', `${CANALS}另一段。`)];
    const remarksOf = (one: typeof old): string[] =>
      settleBooks([one], [old.book])
        .reports[0]!.warnings.slice(one.report.warnings.length)
        .map(({ message }) => message);
    expect(remarksOf(newer)).toEqual([
      'its text is another one than was read from this file before: it takes the place of that edition',
    ]);
    expect(remarksOf(old)).toEqual([]);
  });

  it('lets a newer edition take the place of the held one, and says so', () => {
    const [old, newer] = [
      read('/2019/cases.txt', CANALS),
      read('/b/cases.txt', `${CANALS}另一段。`),
    ];
    const { read: found, reports } = settleBooks([newer], [old.book]);
    expect(found[0]!.book.id).toBe('cases');
    expect(reports[0]!.warnings.at(-1)!.message).toContain('another edition');
  });
});
