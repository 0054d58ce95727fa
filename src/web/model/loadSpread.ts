import type {
  ContentsEntry,
  PageView,
  PassageView,
  SectionAddress,
  SectionView,
  Span,
} from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import type { MarkWords } from './address.ts';
import { findMark } from './findMark.ts';

/** What lies open: pages that are shown together, in order, or a section of a book without pages; and the words marked there. */
export interface Spread {
  pages: PageView[];
  section: SectionView | null;
  /** Offsets in the book's text. */
  mark: Span | null;
  /** Words were to be marked that do not stand there. */
  isMarkLost: boolean;
}

/** What can be opened: a page, or everything from one page to another, perhaps with words marked. */
export interface Place {
  book: string;
  first: number;
  last?: number | undefined;
  /** Offsets in the book's text, or the words themselves. */
  mark?: Span | MarkWords | null | undefined;
  /** The case that is opened at its first page. */
  case?: string | undefined;
}

/** A section of a book without pages, perhaps with words marked. Number 0 is where the case begins. */
export interface SectionPlace extends SectionAddress {
  book: string;
  /** As of a `Place`. */
  mark?: Span | MarkWords | null | undefined;
}

/** A citation of more pages than this shows the first of them. */
const MOST_PAGES = 6;

/**
 * Loads what is to lie open.
 *
 * @throws Trouble where the server does not have it, or cannot say.
 */
export async function loadSpread(api: Api, place: Place | SectionPlace): Promise<Spread> {
  const { book, mark: wanted = null } = place;
  const at = `api/books/${encodeURIComponent(book)}`;
  if ('section' in place) {
    const path = `${at}/cases/${encodeURIComponent(place.case)}/sections/${place.section}`;
    const section = await api.get<SectionView>(path);
    return { pages: [], section, ...markedIn([section], wanted) };
  }
  const pages = await Promise.all(
    numbersOf(place).map((number) => api.get<PageView>(`${at}/pages/${number}`)),
  );
  return { pages, section: null, ...markedIn(pages, wanted) };
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

/** Where a case begins. */
export function placeOfCase(
  book: string,
  { case: id, firstPage }: Pick<ContentsEntry, 'case' | 'firstPage'>,
): Place | SectionPlace {
  return firstPage === null ? { book, case: id, section: 0 } : { book, first: firstPage, case: id };
}

function numbersOf({ first, last = first }: Place): number[] {
  const count = Math.max(1, Math.min(last - first + 1, MOST_PAGES));
  return Array.from({ length: count }, (_, at) => first + at);
}

function markedIn(
  texts: readonly Pick<PageView, 'text' | 'start'>[],
  wanted: Span | MarkWords | null,
): Pick<Spread, 'mark' | 'isMarkLost'> {
  const mark = wanted !== null && 'from' in wanted ? findMark(texts, wanted) : wanted;
  return { mark, isMarkLost: wanted !== null && mark === null };
}
