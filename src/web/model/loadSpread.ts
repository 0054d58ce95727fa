import type { PageView, PassageView, SectionAddress, SectionView, Span } from '../../types.ts';
import type { Api } from '../api/createApi.ts';

/** What lies open: pages that are shown together, in order, or a section of a book without pages; and the words marked there. */
export interface Spread {
  pages: PageView[];
  section: SectionView | null;
  /** Offsets in the book's text. */
  mark: Span | null;
}

/** What can be opened: a page, or everything from one page to another, perhaps with words marked. */
export interface Place {
  book: string;
  first: number;
  last?: number;
  mark?: Span | null;
}

/** A section of a book without pages, perhaps with words marked. Number 0 is where the case begins. */
export interface SectionPlace extends SectionAddress {
  book: string;
  mark?: Span | null;
}

/** A citation of more pages than this shows the first of them. */
const MOST_PAGES = 6;

/**
 * Loads what is to lie open.
 *
 * @throws Trouble where the server does not have it, or cannot say.
 */
export async function loadSpread(api: Api, place: Place | SectionPlace): Promise<Spread> {
  const { book, mark = null } = place;
  const at = `api/books/${encodeURIComponent(book)}`;
  if ('case' in place) {
    const path = `${at}/cases/${encodeURIComponent(place.case)}/sections/${place.section}`;
    return { pages: [], section: await api.get<SectionView>(path), mark };
  }
  const { first, last = first } = place;
  const length = Math.min(last - first + 1, MOST_PAGES);
  const numbers = Array.from({ length }, (_, index) => first + index);
  const pages = await Promise.all(
    numbers.map((number) => api.get<PageView>(`${at}/pages/${number}`)),
  );
  return { pages, section: null, mark };
}

/** @throws Trouble as `loadSpread`. */
export function loadPassage(api: Api, id: string): Promise<PassageView> {
  return api.get<PassageView>(`api/passages/${encodeURIComponent(id)}`);
}

/** Where a passage stands. */
export function placeOfPassage({ book, pages, ...at }: PassageView): Place | SectionPlace {
  if (pages === null) return { book, case: at.case, section: at.section };
  return { book, first: pages.first, last: pages.last };
}
