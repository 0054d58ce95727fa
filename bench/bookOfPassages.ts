import { emptyBook } from '../src/testing/emptyBook.ts';
import type { Book } from '../src/types.ts';

/** Id of the case that holds the passages of a question. */
export function caseOf(question: number): string {
  return `1-${question + 1}`;
}

/** A book that holds the passages (`title: text`) of each question as a case of its own, each with its title as heading. */
export function bookOfPassages(questions: readonly (readonly string[])[]): Book {
  const book = emptyBook('passages');
  for (const [at, passages] of questions.entries()) addCase(book, at, passages);
  return book;
}

function addCase(book: Book, at: number, passages: readonly string[]): void {
  const id = caseOf(at);
  const number = at + 1;
  const from = book.text.length;
  const pages = { first: number, last: number, basis: 'printed' as const };
  for (const [index, passage] of passages.entries()) {
    const [, title, body] = /^(?:([^:]*): )?(.*)$/su.exec(passage)!;
    const span = { start: book.text.length, end: book.text.length + body!.length };
    book.text += `${body!}\n`;
    const section = {
      number: index + 1,
      heading: title ?? null,
      bodyStart: span.start,
      points: [],
    };
    book.sections.push({ case: id, ...section, ...span });
    const own = { id: `passages.${id}.${index}`, book: book.id, case: id, section: index + 1 };
    book.passages.push({ ...own, pages, ...span });
  }
  const span = { start: from, end: book.text.length };
  book.pages.push({ number, basis: 'printed', case: id, ...span });
  const names = { title: '', unit: `#${number}`, unitEn: `#${number}`, aliases: [] };
  const place = { firstPage: number, lastPage: number, hasText: true, span };
  book.cases.push({ id, part: 1, number, ...names, ...place });
}
