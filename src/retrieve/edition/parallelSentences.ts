import { sentenceKey } from '../../text/sentenceKey.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Book, EditionShare, Span } from '../../types.ts';

/** A sentence (or heading) of a book's text with its English; null where the edition lacks it. */
export interface ParallelSentence extends Span {
  english: string | null;
}

/** What the edition needs to know of a book. */
export type EditedBook = Pick<Book, 'text' | 'edition'>;

const read = new WeakMap<EditedBook, ParallelSentence[]>();

/** The sentences of a book's text in order, each with its English; none where the book has no edition. */
export function parallelSentences(book: EditedBook): readonly ParallelSentence[] {
  if (book.edition === null) return [];
  const known = read.get(book);
  if (known !== undefined) return known;
  const sentences = splitSentences(book.text).map((span) => {
    return { ...span, english: englishFor(book, book.text.slice(span.start, span.end)) };
  });
  read.set(book, sentences);
  return sentences;
}

/** The sentences that a span touches. */
export function sentencesTouched(book: EditedBook, { start, end }: Span): ParallelSentence[] {
  const all = parallelSentences(book);
  const touched: ParallelSentence[] = [];
  for (let at = firstEndingBehind(all, start); at < all.length && all[at]!.start < end; at += 1)
    touched.push(all[at]!);
  return touched;
}

/** The English of a sentence, title, unit or heading as a whole; null where there is none. */
export function englishFor({ edition }: Pick<Book, 'edition'>, words: string): string | null {
  return edition?.sentences[sentenceKey(words)] ?? null;
}

/** How much of its text a book has in English; null without an edition. */
export function editionShare(book: EditedBook): EditionShare | null {
  if (book.edition === null) return null;
  const all = parallelSentences(book);
  const translated = all.filter(({ english }) => english !== null).length;
  return { sentences: all.length, translated };
}

/** Index of the first sentence that ends behind an offset, by halving. */
function firstEndingBehind(all: readonly ParallelSentence[], offset: number): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (all[middle]!.end > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}
