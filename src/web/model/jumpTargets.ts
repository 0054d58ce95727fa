import type { BookSummary, ContentsEntry, ContentsView } from '../../types.ts';
import type { BookPlace } from './address.ts';

/** Somewhere in the books that can be gone to by its name. */
export interface JumpTarget {
  kind: 'book' | 'case' | 'section' | 'page';
  /** The book's title, the case's unit, the section's heading, or the page number. */
  name: string;
  /** The case's title, the section's unit, the page's book. */
  detail: string;
  place: BookPlace;
}

/** A book with its contents, and its title as the page shows it. */
export interface JumpBook {
  summary: BookSummary;
  title: string;
  contents: ContentsView | null;
}

/** As many are listed at most. */
const MOST = 12;

/**
 * Where typed words lead: a number to a page of each book (the first one first), anything else to the books, cases and sections whose
 * titles, units or headings hold every word of it. Nothing typed lists the books.
 */
export function jumpTargets(typed: string, books: readonly JumpBook[]): JumpTarget[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  const isIn = (...texts: (string | null)[]): boolean => {
    const text = folded(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
  const all = books.flatMap(({ summary, title, contents }): JumpTarget[] => {
    const { id } = summary;
    const book: JumpTarget = { kind: 'book', name: title, detail: '', place: placeOfBook(id) };
    const entries = contents?.parts.flatMap((part) => part.entries) ?? [];
    const found = entries.filter((one) => isIn(one.unit, one.unitEn, one.title));
    return [
      ...pageOf(typed, { summary, title }),
      ...(isIn(title, summary.title, summary.titleEn) ? [book] : []),
      ...(words.length === 0 ? [] : found).map((entry): JumpTarget => {
        const place = { kind: 'case', book: id, case: entry.case } as const;
        return { kind: 'case', name: entry.unit, detail: entry.title, place };
      }),
      ...(words.length === 0 ? [] : entries).flatMap((entry) => {
        const own = entry.sections.filter(({ heading }) => isIn(heading));
        return own.map((section) => sectionTarget(id, entry, section));
      }),
    ];
  });
  return all.slice(0, MOST);
}

function pageOf(typed: string, { summary, title }: Omit<JumpBook, 'contents'>): JumpTarget[] {
  const { pages, id } = summary;
  const page = /^\s*(?:p\.?|第)?\s*([1-9][0-9]{0,5})\s*页?\s*$/iu.exec(typed)?.[1];
  if (page === undefined || pages.printed + pages.recovered + pages.estimated === 0) return [];
  const place = { kind: 'page', book: id, page: Number(page) } as const;
  return [{ kind: 'page', name: page, detail: title, place }];
}

function sectionTarget(
  book: string,
  { case: id, unit }: ContentsEntry,
  { heading, page, number }: ContentsEntry['sections'][number],
): JumpTarget {
  const place: BookPlace =
    page === null
      ? { kind: 'case', book, case: id, section: number }
      : { kind: 'page', book, page };
  return { kind: 'section', name: heading, detail: unit, place };
}

function placeOfBook(book: string): BookPlace {
  return { kind: 'book', book };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
