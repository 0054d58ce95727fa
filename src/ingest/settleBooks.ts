import { normaliseTight } from '../text/normalise.ts';
import type { Book, BookReport } from '../types.ts';

/** A book that was read from a file. */
export interface ReadOne {
  file: string;
  book: Book;
  report: BookReport;
}

/** Books to be taken into the index, and reports of all that were read. */
export interface SettledBooks {
  read: ReadOne[];
  reports: BookReport[];
}

/**
 * Tells which of the books that were read are books of their own beside each other and those held: the same book under
 * two file names is one; another book from another folder under the name of a held one gets an id of its own; a newer
 * edition takes the place of the held one. What was done is a remark in the report.
 */
export function settleBooks(found: readonly ReadOne[], held: readonly Book[]): SettledBooks {
  const read: ReadOne[] = [];
  const reports: BookReport[] = [];
  for (const one of found) {
    const known = [...read.map(({ book }) => book), ...held];
    const settled = withOwnId(one, known);
    const twin = known.find((book) => book.id !== settled.book.id && isSame(book, settled.book));
    if (twin === undefined) read.push(settled);
    const report =
      twin === undefined
        ? settled.report
        : remarked(
            { ...settled.report, id: twin.id },
            `${one.file} is the same book as ${twin.id}: it was read once`,
          );
    reports.push(report);
  }
  return { read, reports };
}

function withOwnId(one: ReadOne, known: readonly Book[]): ReadOne {
  const source = one.book.sourceFile;
  const before = known.find(({ sourceFile }) => source !== undefined && sourceFile === source);
  if (before !== undefined) {
    const own = renamed(one, before.id);
    if (before.text === one.book.text) return own;
    const message =
      'its text is another one than was read from this file before: it takes the place of that edition';
    return { ...own, report: remarked(own.report, message) };
  }
  const namesake = known.find(({ id }) => id === one.book.id);
  const isElsewhere = source !== undefined && namesake?.sourceFile !== undefined;
  if (namesake === undefined || !isElsewhere || isSame(namesake, one.book)) return one;
  if (normaliseTight(namesake.title) === normaliseTight(one.book.title)) {
    const message = `it takes the place of another edition of ${one.book.id}, read from ${namesake.sourceFile}`;
    return { ...one, report: remarked(one.report, message) };
  }
  const id = freeId(one.book.id, known);
  const message = `another book, “${namesake.title}”, has the id ${one.book.id}: this one is called ${id}`;
  const own = renamed(one, id);
  return { ...own, report: remarked(own.report, message) };
}

function freeId(id: string, known: readonly Book[]): string {
  let number = 2;
  while (known.some((book) => book.id === `${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The ids of passages begin with that of their book. */
function renamed(one: ReadOne, id: string): ReadOne {
  if (one.book.id === id) return one;
  const passages = one.book.passages.map((passage) => ({
    ...passage,
    book: id,
    id: `${id}${passage.id.slice(passage.book.length)}`,
  }));
  return { ...one, book: { ...one.book, id, passages }, report: { ...one.report, id } };
}

function isSame(one: Book, other: Book): boolean {
  return one.title === other.title && one.text === other.text && one.text !== '';
}

function remarked(report: BookReport, message: string): BookReport {
  return { ...report, warnings: [...report.warnings, { line: null, message }] };
}
