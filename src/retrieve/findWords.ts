import type { Book, FindRequest, FoundWords, Section, WordsAt } from '../types.ts';
import { studiesOf } from '../text/studiesOf.ts';
import { placeOf } from './placeOf.ts';

/** Characters of the text given on either side of the words. */
const AROUND = 60;

/** Full-width signs and letters, and how far they stand from the others. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const TO_HALF_WIDTH = 0xfee0;

/**
 * Every place where words stand in some books, letter for letter: neither case nor full width makes a difference, and white space is any
 * white space, for lines break anywhere. `count` is the true one, `found` the part of the list that was asked for.
 */
export function findWords(
  books: readonly Book[],
  { words, limit, offset }: Required<Pick<FindRequest, 'words' | 'limit' | 'offset'>>,
): FoundWords {
  const pattern = patternOf(words);
  const inBooks = books.map((book) => ({ book, spans: spansIn(book.text, pattern) }));
  const all = inBooks.flatMap(({ book, spans }) => spans.map((span) => ({ book, ...span })));
  return {
    count: all.length,
    books: inBooks
      .filter(({ spans }) => spans.length > 0)
      .map(({ book, spans }) => ({ book: book.id, count: spans.length })),
    found: all.slice(offset, offset + limit).map(wordsAt),
  };
}

function spansIn(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...folded(text).matchAll(pattern)].map(({ 0: { length }, index: start }) => ({
    start,
    end: start + length,
  }));
}

/** Without the difference of case and width, every character in its place. */
function folded(text: string): string {
  const half = text.replace(FULL_WIDTH, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - TO_HALF_WIDTH),
  );
  const lower = half.toLowerCase();
  return lower.length === text.length ? lower : half;
}

/** Between letters of Chinese a space may be missing, between words of other scripts it is wanted. */
function patternOf(words: string): RegExp {
  const parts = folded(words.trim()).split(/(\s+)/u);
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    const isBesideHan =
      /\p{Script=Han}$/u.test(parts[at - 1]!) || /^\p{Script=Han}/u.test(parts[at + 1]!);
    return isBesideHan ? '\\s*' : '\\s+';
  });
  return new RegExp(source.join(''), 'gu');
}

function wordsAt({ book, start, end }: { book: Book; start: number; end: number }): WordsAt {
  const section = sectionAt(book, start);
  const study = studiesOf(book).find(({ id }) => id === section.case)!;
  const until = Math.min(end, section.end);
  return {
    book: book.id,
    case: study.id,
    unit: study.unit,
    caseTitle: study.title,
    sectionNumber: section.number,
    ...placeOf(book, section, { start, end: until }),
    start,
    end,
    before: wellFormed(book.text.slice(Math.max(section.start, start - AROUND), start)),
    words: book.text.slice(start, end),
    after: wellFormed(book.text.slice(end, Math.max(end, Math.min(section.end, end + AROUND)))),
  };
}

/** The last one that begins at or before an offset. */
function sectionAt({ sections }: Book, offset: number): Section {
  return sections.findLast(({ start }) => start <= offset) ?? sections[0]!;
}

/** A cut may go through a character of two halves. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
}
