import { romanise } from '../text/romanise.ts';
import type { Book } from '../types.ts';
import { emptyBook } from './emptyBook.ts';

/** A book with a case for each unit, on a page of its own: what it says is one section and one passage; `null` where its text is not held. */
export function bookOfUnits(title: string, texts: Readonly<Record<string, string | null>>): Book {
  const book = emptyBook(title);
  for (const [unit, text] of Object.entries(texts)) {
    const number = book.cases.length + 1;
    const id = `1-${number}`;
    const held = text === null ? {} : { span: addText(book, id, text) };
    book.cases.push({
      ...{ id, part: 1, number, title: unit, unit, unitEn: romanise(unit) },
      ...{ aliases: [], firstPage: number, lastPage: number, hasText: text !== null },
      ...held,
    });
  }
  return book;
}

function addText(book: Book, id: string, text: string): { start: number; end: number } {
  const span = { start: book.text.length, end: book.text.length + text.length };
  const number = book.pages.length + 1;
  const pages = { first: number, last: number, basis: 'printed' as const };
  const section = { case: id, number: 1, heading: null, bodyStart: span.start, points: [] };
  book.text += `${text}\n`;
  book.pages.push({ number, basis: 'printed', case: id, ...span });
  book.sections.push({ ...section, ...span });
  book.passages.push({
    id: `${book.id}.${id}`,
    book: book.id,
    case: id,
    section: 1,
    pages,
    ...span,
  });
  return span;
}
