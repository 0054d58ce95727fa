import type { PageView, Span } from '../../types.ts';
import type { MarkWords } from './address.ts';

/**
 * Where words of an address stand on pages that follow one another, in the book's text; null where they do not. White space does not count:
 * an address stays good when a book is read again and its lines break elsewhere.
 */
export function findMark(
  pages: readonly Pick<PageView, 'text' | 'start'>[],
  { from, until }: MarkWords,
): Span | null {
  const { text, offsets } = tightOf(pages);
  const first = tight(from);
  const last = tight(until ?? '');
  const start = first === '' ? -1 : text.indexOf(first);
  if (start === -1) return null;
  const end = last === '' ? start : text.indexOf(last, start + first.length);
  if (end === -1) return null;
  return { start: offsets[start]!, end: offsets[end + (last || first).length - 1]! + 1 };
}

/** The words that a span of the book's text has on some pages. */
export function wordsOf(pages: readonly Pick<PageView, 'text' | 'start'>[], span: Span): string {
  return pages
    .map(({ text, start }) =>
      text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start)),
    )
    .join('');
}

function tight(words: string): string {
  return words.replace(/\s+/gu, '');
}

/** The text without white space, and where each of its UTF-16 units stands in the book's text. */
function tightOf(pages: readonly Pick<PageView, 'text' | 'start'>[]): {
  text: string;
  offsets: number[];
} {
  const offsets: number[] = [];
  let text = '';
  for (const page of pages) {
    for (let at = 0; at < page.text.length; at += 1) {
      const unit = page.text[at]!;
      if (/\s/u.test(unit)) continue;
      text += unit;
      offsets.push(page.start + at);
    }
  }
  return { text, offsets };
}
