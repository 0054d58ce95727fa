import { romanise } from '../text/romanise.ts';
import type { Book } from '../types.ts';
import { emptyBook } from './emptyBook.ts';

/** A book with a case for each unit: what it says, `null` where its text is not held. */
export function bookOfUnits(title: string, texts: Readonly<Record<string, string | null>>): Book {
  const book = emptyBook(title);
  for (const [unit, text] of Object.entries(texts)) {
    const number = book.cases.length + 1;
    const span = { start: book.text.length, end: book.text.length + (text?.length ?? 0) };
    book.text += text === null ? '' : `${text}\n`;
    book.cases.push({
      ...{ id: `1-${number}`, part: 1, number, title: unit, unit, unitEn: romanise(unit) },
      ...{ aliases: [], firstPage: number, lastPage: number, hasText: text !== null },
      ...(text === null ? {} : { span }),
    });
  }
  return book;
}
