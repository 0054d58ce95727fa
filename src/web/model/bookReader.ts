import { signal, type ReadonlySignal } from '@preact/signals';
import type { Citation } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';
import {
  loadPassage,
  loadSpread,
  placeOfPassage,
  type Place,
  type SectionPlace,
  type Spread,
} from './loadSpread.ts';

/** The book as it lies open beside the answers. */
export interface BookReader {
  view: ReadonlySignal<'contents' | 'pages' | 'find'>;
  /** Whether it lies over the page where there is no room beside it. */
  open: ReadonlySignal<boolean>;
  spread: ReadonlySignal<Spread | null>;
  /** A page that could not be shown, or (null) a section. */
  missing: ReadonlySignal<{ book: string; page: number | null; trouble: Trouble } | null>;
  /** Case of the contents that a citation points at. */
  named: ReadonlySignal<string | null>;
  show(view: 'contents' | 'pages' | 'find'): void;
  close(): void;
  /** Never rejects: what cannot be shown is `missing`. */
  openPlace(place: Place | SectionPlace): Promise<void>;
  /** Like `openPlace`. */
  openCitation(citation: Citation): Promise<void>;
  /** @throws Trouble where the server does not know the passage, or cannot say. */
  openPassage(id: string, quote: string): Promise<void>;
}

/** Opens pages, sections, citations and passages; of two that overlap the later one is shown. */
export function createBookReader(api: Api): BookReader {
  const view = signal<'contents' | 'pages' | 'find'>('contents');
  const open = signal(false);
  const spread = signal<Spread | null>(null);
  const missing = signal<{ book: string; page: number | null; trouble: Trouble } | null>(null);
  const named = signal<string | null>(null);
  let latest = 0;
  const show = (chosen: 'contents' | 'pages' | 'find'): void => {
    view.value = chosen;
    open.value = true;
  };
  const openSpread = async (
    { book, page }: { book: string; page: number | null },
    load: () => Promise<Spread>,
  ): Promise<void> => {
    const turn = ++latest;
    try {
      const loaded = await load();
      if (turn !== latest) return;
      spread.value = loaded;
      missing.value = null;
    } catch (error) {
      if (turn !== latest) return;
      missing.value = { book, page, trouble: asTrouble(error) };
    }
    show('pages');
  };
  const openPlace = (place: Place | SectionPlace): Promise<void> => {
    const page = 'case' in place ? null : place.first;
    return openSpread({ book: place.book, page }, () => loadSpread(api, place));
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
      if (passage === null) {
        named.value = study;
        return show('contents');
      }
      const mark = end > start ? { start, end } : null;
      if (pages !== null) return openPlace({ book, first: pages.first, last: pages.last, mark });
      const load = async (): Promise<Spread> =>
        loadSpread(api, { ...placeOfPassage(await loadPassage(api, passage)), mark });
      return openSpread({ book, page: null }, load);
    },
    async openPassage(id, quote) {
      const passage = await loadPassage(api, id);
      const at = Math.max(0, passage.text.indexOf(quote));
      const start = passage.start + at;
      const end = Math.min(passage.end, start + (quote.length || passage.text.length));
      await openPlace({ ...placeOfPassage(passage), mark: { start, end } });
    },
  };
}
