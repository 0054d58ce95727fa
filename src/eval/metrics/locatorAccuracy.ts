import { studiesOf } from '../../text/studiesOf.ts';
import { normaliseTight } from '../../text/normalise.ts';
import type { Book, Citation, PageRange, Span } from '../../types.ts';
import { largest, smallest } from '../../text/largest.ts';

/** A stretch of the book that answers, and the printed pages a person found it on. */
export interface GoldQuote extends Span {
  pages: readonly number[];
}

/** Each from 0 to 1 over the citations of an answer; anything under 1 is a defect. */
export interface LocatorAccuracy {
  /** The case cited is that unit's, and the quote stands within it. */
  unit: number;
  /** The quote begins on the first and ends on the last page cited, and those pages are the ones a person found. */
  page: number;
  /** The words stand there exactly as quoted. */
  quote: number;
  /** Mean distance in pages from where the quote stands: 0 is right. */
  pageError: number;
}

/**
 * Locator accuracy: whether the citations of an answer point to where their words are printed. The pages are looked up by the
 * words of the quote on the pages of the book, not by the offsets of the citation. A citation of the contents must give its
 * case's unit and first page.
 *
 * Worked example: two citations of words printed on page 4; one says page 4, the other page 6: unit 1, page 1/2, quote 1/2
 * (the words do not stand on page 6), page error (0 + 2) / 2 = 1.
 */
export function locatorAccuracy(
  citations: readonly Citation[],
  book: Book,
  gold: readonly GoldQuote[] = [],
): LocatorAccuracy {
  const located = citations.map((citation) =>
    citation.passage === null ? locateEntry(citation, book) : locate(citation, book, gold),
  );
  const mean = (value: (one: Located) => number): number =>
    located.reduce((sum, one) => sum + value(one), 0) / located.length;
  return {
    unit: mean(({ unit }) => Number(unit)),
    page: mean(({ error }) => Number(error === 0)),
    quote: mean(({ quote }) => Number(quote)),
    pageError: mean(({ error }) => error),
  };
}

interface Located {
  unit: boolean;
  quote: boolean;
  /** Pages away from the right ones. */
  error: number;
}

function locate(citation: Citation, book: Book, gold: readonly GoldQuote[]): Located {
  const { quote, start, end } = citation;
  const study = studiesOf(book).find(({ id }) => id === citation.case);
  if (citation.pages === null) return locateWithoutPages(citation, book);
  const pages = citation.pages;
  const own = book.pages.filter((page) => page.case === citation.case);
  const textOf = (chosen: typeof own): string =>
    chosen.map((page) => book.text.slice(page.start, page.end)).join('');
  const cited = own.filter(({ number }) => number >= pages.first && number <= pages.last);
  const found = gold.filter((one) => one.start < end && one.end > start);
  const away = found.map((one) => smallest(one.pages.map((page) => distance(page, pages))));
  const real = pagesOfWords({ quote, pages }, own, book);
  const error =
    real === null
      ? Infinity
      : largest([Math.abs(real.first - pages.first), Math.abs(real.last - pages.last), ...away]);
  return {
    unit:
      study?.unit === citation.unit && normaliseTight(textOf(own)).includes(normaliseTight(quote)),
    quote: book.text.slice(start, end) === quote && textOf(cited).includes(quote),
    error: Number.isFinite(error) ? error : book.pages.length,
  };
}

/** Where a book has no pages none is to be cited, and the words must stand in their case. */
function locateWithoutPages({ quote, start, end, ...cited }: Citation, book: Book): Located {
  const study = studiesOf(book).find(({ id }) => id === cited.case);
  const { span } = study ?? {};
  const stands = span !== undefined && start >= span.start && end <= span.end;
  return {
    unit: study?.unit === cited.unit && stands,
    quote: book.text.slice(start, end) === quote,
    error: book.pages.length,
  };
}

/** The pages the words stand on; of several places the one nearest to the pages cited. */
function pagesOfWords(
  { quote, pages }: { quote: string; pages: PageRange },
  own: Book['pages'],
  { text }: Book,
): { first: number; last: number } | null {
  const places: { first: number; last: number }[] = [];
  const from = own[0]?.start ?? 0;
  const to = own.at(-1)?.end ?? 0;
  for (let at = text.indexOf(quote, from); at >= 0 && at + quote.length <= to;) {
    const touched = own.filter((page) => page.start < at + quote.length && page.end > at);
    places.push({ first: touched[0]!.number, last: touched.at(-1)!.number });
    at = text.indexOf(quote, at + 1);
  }
  const error = (one: { first: number; last: number }): number =>
    Math.abs(one.first - pages.first) + Math.abs(one.last - pages.last);
  return places.sort((a, b) => error(a) - error(b))[0] ?? null;
}

function locateEntry({ case: id, unit, pages }: Citation, book: Book): Located {
  const study = studiesOf(book).find((one) => one.id === id);
  const first = study?.firstPage ?? null;
  const isKnown = first !== null && pages !== null;
  const error = isKnown ? Math.abs(first - pages.first) : book.pages.length;
  return { unit: study?.unit === unit, quote: true, error };
}

function distance(page: number, { first, last }: { first: number; last: number }): number {
  return Math.max(0, first - page, page - last);
}
