import { signal, type ReadonlySignal } from '@preact/signals';
import type { Citation, PageView, PassageView, Span } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';

/** Pages that are shown together, in order, and the words marked in them. */
export interface Spread {
  pages: PageView[];
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

/** The book as it lies open beside the answers. */
export interface BookReader {
  view: ReadonlySignal<'contents' | 'pages' | 'find'>;
  /** Whether it lies over the page where there is no room beside it. */
  open: ReadonlySignal<boolean>;
  spread: ReadonlySignal<Spread | null>;
  /** A page that could not be shown. */
  missing: ReadonlySignal<{ book: string; page: number; trouble: Trouble } | null>;
  /** Case of the contents that a citation points at. */
  named: ReadonlySignal<string | null>;
  show(view: 'contents' | 'pages' | 'find'): void;
  close(): void;
  /** Never rejects: what cannot be shown is `missing`. */
  openPlace(place: Place): Promise<void>;
  /** Like `openPlace`. */
  openCitation(citation: Citation): Promise<void>;
  /** @throws Trouble where the server does not know the passage, or cannot say. */
  openPassage(id: string, quote: string): Promise<void>;
}

/** A citation of more pages than this shows the first of them. */
const MOST_PAGES = 6;

/** Opens pages, citations and passages; of two that overlap the later one is shown. */
export function createBookReader(api: Api): BookReader {
  const view = signal<'contents' | 'pages' | 'find'>('contents');
  const open = signal(false);
  const spread = signal<Spread | null>(null);
  const missing = signal<{ book: string; page: number; trouble: Trouble } | null>(null);
  const named = signal<string | null>(null);
  let latest = 0;
  const show = (chosen: 'contents' | 'pages' | 'find'): void => {
    view.value = chosen;
    open.value = true;
  };
  const openPlace = async ({ book, first, last = first, mark = null }: Place): Promise<void> => {
    const turn = ++latest;
    const numbers = Array.from(
      { length: Math.min(last - first + 1, MOST_PAGES) },
      (_, at) => first + at,
    );
    try {
      const pages = await Promise.all(numbers.map((number) => getPage(api, book, number)));
      if (turn !== latest) return;
      spread.value = { pages, mark };
      missing.value = null;
    } catch (error) {
      if (turn !== latest) return;
      missing.value = { book, page: first, trouble: asTrouble(error) };
    }
    show('pages');
  };
  return {
    view,
    open,
    spread,
    missing,
    named,
    show,
    close: () => void (open.value = false),
    openPlace,
    async openCitation({ book, case: study, passage, pages, start, end }) {
      if (passage !== null) {
        const mark = end > start ? { start, end } : null;
        return openPlace({ book, first: pages.first, last: pages.last, mark });
      }
      named.value = study;
      show('contents');
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

function getPage(api: Api, book: string, number: number): Promise<PageView> {
  return api.get<PageView>(`api/books/${encodeURIComponent(book)}/pages/${number}`);
}
