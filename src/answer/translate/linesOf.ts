import { splitSentences } from '../../text/sentences.ts';
import { sentenceKey } from '../../text/sentenceKey.ts';
import type { Book } from '../../types.ts';
import { forewordOf } from '../contents/aboutBook.ts';

/** Something of a book to be said in English. */
export interface BookLine {
  key: string;
  words: string;
  kind: 'name' | 'title' | 'sentence';
  unit: string;
  /** What stands before and behind it; empty where nothing does. */
  before: string;
  after: string;
}

/** All an edition has of a book, each once: its title, parts, units, titles, foreword, then the text sentence by sentence. */
export function linesOf(book: Book): BookLine[] {
  const alone = (words: string, kind: BookLine['kind'], unit = ''): BookLine => {
    return { key: sentenceKey(words), words, kind, unit, before: '', after: '' };
  };
  const spans = splitSentences(book.text);
  const textOf = (at: number): string => {
    const span = spans[at];
    return span === undefined ? '' : book.text.slice(span.start, span.end);
  };
  const lines = [
    alone(book.title, 'title'),
    ...book.parts.map(({ label, title }) => alone(`${label} ${title}`.trim(), 'title')),
    ...book.cases.flatMap(({ unit, title }) => [alone(unit, 'name'), alone(title, 'title', unit)]),
    ...forewordOf(book).map((words) => alone(words, 'sentence')),
    ...spans.map(({ start }, at) => {
      const study = book.cases.find(
        ({ span }) => span !== undefined && span.start <= start && start < span.end,
      );
      const around = { before: textOf(at - 1), after: textOf(at + 1) };
      return { ...alone(textOf(at), 'sentence', study?.unit), ...around };
    }),
  ].filter(({ words }) => words !== '');
  return [...new Map(lines.toReversed().map((line) => [line.key, line])).values()].toReversed();
}
