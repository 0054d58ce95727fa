import { CasebookError } from '../errors.ts';
import { pagesOf } from '../text/pageRanges.ts';
import type { Book } from '../types.ts';
import type { GoldQuote } from './metrics/locatorAccuracy.ts';
import { occurrences } from './occurrences.ts';
import type { SetLine } from './setLine.ts';

/** What retrieval should bring for a question; empty where the text is not held or the answer is not in it. */
export interface Gold {
  units: ReadonlySet<string>;
  pages: ReadonlySet<number>;
  quotes: readonly GoldQuote[];
}

const NOTHING: Gold = { units: new Set(), pages: new Set(), quotes: [] };

/**
 * Finds where the gold quotes of a line stand.
 *
 * @throws CasebookError `invalid_input` for a quote that does not stand on the pages and in the units of its line, white
 * space aside: the line is wrong about the book. In a book without pages a line names none.
 */
export function goldOf(line: SetLine, book: Book): Gold {
  const isAnswerable = line.status === 'answered' || line.status === 'partial';
  const quotes = line.quotes.flatMap((quote) => locate(quote, line, book));
  if (!isAnswerable || line.kind === 'contents') return { ...NOTHING, quotes };
  const held = new Set(book.cases.flatMap(({ unit, hasText }) => (hasText ? [unit] : [])));
  const printed = new Set(book.pages.map(({ number }) => number));
  return {
    units: new Set(line.units.filter((unit) => held.has(unit))),
    pages: new Set(line.pages.filter((page) => printed.has(page))),
    quotes,
  };
}

function locate(quote: string, line: SetLine, book: Book): GoldQuote[] {
  const found = book.cases.flatMap((study) => {
    if (study.span === undefined || !line.units.includes(study.unit)) return [];
    const own = book.pages.filter((page) => page.case === study.id);
    return occurrences(quote, book.text, study.span).flatMap((span) => {
      const range = pagesOf(own, span);
      if (range === null) return line.pages.length === 0 ? [{ ...span, pages: [] }] : [];
      const pages = line.pages.filter((page) => page >= range.first && page <= range.last);
      return pages.length === 0 ? [] : [{ ...span, pages }];
    });
  });
  if (found.length > 0) return found;
  if (line.pages.length === 0 && book.pages.length > 0)
    throw new CasebookError('invalid_input', `${line.id}: quotes stand on pages: name them`);
  const on = line.pages.length === 0 ? 'in' : `on pages ${line.pages.join(', ')} of`;
  const rule = `“${quote}” does not stand ${on} ${line.units.join(', ')}`;
  throw new CasebookError('invalid_input', `${line.id}: ${rule}`);
}
