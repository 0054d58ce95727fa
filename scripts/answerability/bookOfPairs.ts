import { romanise } from '../../src/text/romanise.ts';
import { emptyBook } from '../../src/testing/emptyBook.ts';
import type { Book } from '../../src/types.ts';
import type { PairBlock } from './readPairs.ts';

/** A book whose cases are the units of the blocks, each block a section with one passage on a page of its own. */
export function bookOfPairs(blocks: readonly PairBlock[]): Book {
  const book = emptyBook(blocks[0]!.book);
  for (const unit of new Set(blocks.map((block) => block.unit))) {
    addCase(book, unit, blocks);
  }
  return book;
}

function addCase(book: Book, unit: string, blocks: readonly PairBlock[]): void {
  const number = book.cases.length + 1;
  const id = `1-${number}`;
  const from = book.text.length;
  const firstPage = book.pages.length + 1;
  for (const [index, { id: passage, heading, passage: text }] of blocks
    .filter((block) => block.unit === unit)
    .entries()) {
    const span = { start: book.text.length, end: book.text.length + text.length };
    book.text += `${text}\n`;
    const section = index + 1;
    const page = book.pages.length + 1;
    book.pages.push({ number: page, basis: 'printed', case: id, ...span });
    book.sections.push({
      case: id,
      number: section,
      heading: heading === '' ? null : heading,
      bodyStart: span.start,
      points: [],
      ...span,
    });
    const pages = { first: page, last: page, basis: 'printed' as const };
    book.passages.push({ id: passage, book: book.id, case: id, section, pages, ...span });
  }
  book.cases.push({
    id,
    part: 1,
    number,
    title: unit,
    unit,
    unitEn: romanise(unit),
    aliases: [],
    firstPage,
    lastPage: book.pages.length,
    hasText: true,
    span: { start: from, end: book.text.length },
  });
}
