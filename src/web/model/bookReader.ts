import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Citation, PageView, PassageView, Span } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';
import { markWordsOf, type BookPlace, type MarkWords } from './address.ts';
import { findMark, wordsOf } from './findMark.ts';

/** Pages that are shown together, in order, and the words marked in them. */
export interface Spread {
  pages: PageView[];
  /** Offsets in the book's text. */
  mark: Span | null;
  /** Words were to be marked that do not stand on these pages. */
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

/** What of the book is shown. */
export type BookView = 'contents' | 'pages' | 'find' | 'shelf';

/** The book as it lies open beside the answers. */
export interface BookReader {
  view: ReadonlySignal<BookView>;
  /** Whether a reader opened it; it then lies over the page where there is no room beside it. */
  open: ReadonlySignal<boolean>;
  spread: ReadonlySignal<Spread | null>;
  /** A page that could not be shown. */
  missing: ReadonlySignal<{ book: string; page: number; trouble: Trouble } | null>;
  /** Case of the contents that a citation or an address points at. */
  named: ReadonlySignal<string | null>;
  /** The pages that lie open, as an address names them. */
  place: ReadonlySignal<BookPlace | null>;
  show(view: BookView): void;
  close(): void;
  /** As before anything was opened. */
  rest(): void;
  /** Shows the contents, with a case named in them. */
  nameCase(named: string | null): void;
  /** Never rejects: what cannot be shown is `missing`. */
  openPlace(place: Place): Promise<void>;
  /** Like `openPlace`. */
  openCitation(citation: Pick<Citation, CitedPlace>): Promise<void>;
  /** @throws Trouble where the server does not know the passage, or cannot say. */
  openPassage(id: string, quote: string): Promise<void>;
}

/** What of a citation tells where it stands. */
type CitedPlace = 'book' | 'case' | 'passage' | 'pages' | 'start' | 'end';

/** A citation of more pages than this shows the first of them. */
const MOST_PAGES = 6;

/** Opens pages, citations and passages; of two that overlap the later one is shown. `onBook` hears which book is opened. */
export function createBookReader(
  api: Api,
  onBook: (book: string) => void = () => undefined,
): BookReader {
  const panel = createPanel();
  const spread = signal<Spread | null>(null);
  const missing = signal<{ book: string; page: number; trouble: Trouble } | null>(null);
  const opened = signal<Place | null>(null);
  let latest = 0;
  const openPlace = async (place: Place): Promise<void> => {
    const turn = ++latest;
    const { book, first: page } = place;
    const reading = Promise.all(numbersOf(place).map((number) => getPage(api, book, number)));
    const read = await reading.catch(asTrouble);
    if (turn !== latest) return;
    batch(() => {
      if (read instanceof Trouble) missing.value = { book, page, trouble: read };
      else {
        spread.value = spreadOf(read, place.mark ?? null);
        missing.value = null;
      }
      opened.value = place;
      onBook(book);
      panel.show('pages');
    });
  };
  return {
    ...panel,
    spread,
    missing,
    place: computed(() => addressOf(opened.value, missing.value === null ? spread.value : null)),
    openPlace,
    async openCitation({ book, case: study, passage, pages, start, end }) {
      if (passage !== null) {
        const mark = end > start ? { start, end } : null;
        return openPlace({ book, first: pages.first, last: pages.last, mark });
      }
      batch(() => {
        onBook(book);
        panel.nameCase(study);
      });
    },
    async openPassage(id, quote) {
      const passage = await api.get<PassageView>(`api/passages/${encodeURIComponent(id)}`);
      const at = Math.max(0, passage.text.indexOf(quote));
      const start = passage.start + at;
      const end = Math.min(passage.end, start + (quote.length || passage.text.length));
      const { first, last } = passage.pages;
      await openPlace({ book: passage.book, first, last, mark: { start, end } });
    },
  };
}

type Panel = Pick<BookReader, 'view' | 'open' | 'named' | 'show' | 'close' | 'rest' | 'nameCase'>;

/** Which part of the book is in sight. What belongs together changes in one step: the page's address follows. */
function createPanel(): Panel {
  const view = signal<BookView>('contents');
  const open = signal(false);
  const named = signal<string | null>(null);
  const set = (to: { view: BookView; open: boolean; named: string | null }): void =>
    batch(() => {
      view.value = to.view;
      open.value = to.open;
      named.value = to.named;
    });
  return {
    view,
    open,
    named,
    show: (chosen) => set({ view: chosen, open: true, named: named.value }),
    close: () => void (open.value = false),
    rest: () => set({ view: 'contents', open: false, named: null }),
    nameCase: (one) => set({ view: 'contents', open: true, named: one }),
  };
}

function numbersOf({ first, last = first }: Place): number[] {
  const count = Math.max(1, Math.min(last - first + 1, MOST_PAGES));
  return Array.from({ length: count }, (_, at) => first + at);
}

function spreadOf(pages: PageView[], wanted: Span | MarkWords | null): Spread {
  const mark = wanted !== null && 'from' in wanted ? findMark(pages, wanted) : wanted;
  return { pages, mark, isMarkLost: wanted !== null && mark === null };
}

function addressOf(opened: Place | null, spread: Spread | null): BookPlace | null {
  if (opened === null) return null;
  const { book, first, last = first, mark = null } = opened;
  if (opened.case !== undefined) return { kind: 'case', book, case: opened.case };
  const words =
    mark === null || 'from' in mark ? mark : markWordsOf(wordsOf(spread?.pages ?? [], mark));
  return {
    kind: 'page',
    book,
    page: first,
    ...(last > first ? { to: last } : {}),
    ...(words === null || words === undefined ? {} : { mark: words }),
  };
}

function getPage(api: Api, book: string, number: number): Promise<PageView> {
  return api.get<PageView>(`api/books/${encodeURIComponent(book)}/pages/${number}`);
}
