import { pagesOf } from '../../text/pageRanges.ts';
import type { Book } from '../../types.ts';
import { occurrences } from '../occurrences.ts';

/** Where words stand in a book. */
export interface Places {
  /** Those of the words that stand in it. */
  quotes: string[];
  units: string[];
  /** Printed pages, in order. */
  pages: number[];
}

/** Looks words up in the cases of a book, however they are spaced; each counts where it stands first. */
export function placesOf(words: readonly string[], book: Book): Places {
  const quotes: string[] = [];
  const units = new Set<string>();
  const pages = new Set<number>();
  for (const quote of words) {
    for (const study of book.cases) {
      if (study.span === undefined) continue;
      const [found] = occurrences(quote, book.text, study.span);
      if (found === undefined) continue;
      const own = book.pages.filter((page) => page.case === study.id);
      const stands = own.length === 0 ? null : pagesOf(own, found);
      if (stands !== null)
        for (let page = stands.first; page <= stands.last; page += 1) pages.add(page);
      units.add(study.unit);
      quotes.push(quote);
      break;
    }
  }
  return { quotes, units: [...units], pages: [...pages].sort((a, b) => a - b) };
}
