import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import type { ListedWords, Section, Span } from '../../types.ts';
import { spanExcerpts } from './spanExcerpts.ts';

/** Characters of one item that are told at most, up to the end of a sentence. */
const MOST = 400;

/** Before an item that opens a point: its number. */
const LONGEST_MARKER = 6;

/**
 * Things that an answer listed, told in full: where the sentence that names one opens a point, with the whole point; where it is a sentence, with what
 * follows up to the next one; else as it stands. `selected`: passages that may be quoted.
 */
export function itemQuotes(
  library: Library,
  items: readonly ListedWords[],
  selected: readonly number[],
): Excerpt[] {
  const passages = selected.map((doc) => library.shelved[doc]!);
  return items.flatMap((item) => {
    const own = passages.filter(
      ({ book, study, section }) =>
        book.id === item.book && study.id === item.case && holds(section, item),
    );
    return own[0] === undefined ? [] : spanExcerpts(inFull(item, own[0]), own);
  });
}

function inFull(item: ListedWords, { book, section }: Shelved): Span {
  const { start, end, next } = item;
  const point = section.points.find(
    (one) => one.start <= start && start - one.start <= LONGEST_MARKER && one.end >= end,
  );
  if (point !== undefined) return cut(book.text, { start: point.start, end: point.end });
  if (!/[。！？!?]$/u.test(book.text.slice(start, end).trimEnd())) return { start, end };
  const isNext = next !== null && next > end && next <= section.end;
  return cut(book.text, { start, end: isNext ? next : endOfParagraph(book.text, section, end) });
}

function endOfParagraph(text: string, section: Section, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > section.end ? section.end : at;
}

function cut(text: string, { start, end }: Span): Span {
  const whole = text.slice(start, end).trimEnd();
  if (whole.length <= MOST) return { start, end: start + whole.length };
  const stop = /^[\s\S]*[。！？!?；;]/u.exec(whole.slice(0, MOST));
  return { start, end: start + (stop?.[0].length ?? MOST) };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
