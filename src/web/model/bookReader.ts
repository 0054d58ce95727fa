import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Citation } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';
import type { BookPlace } from './address.ts';
import { addressOfPlace } from './addressOfPlace.ts';
import {
  loadPassage,
  loadSpread,
  placeOfPassage,
  type Place,
  type SectionPlace,
  type Spread,
} from './loadSpread.ts';

/** What of the book is shown. */
export type BookView = 'contents' | 'pages' | 'find' | 'shelf';

/** The book as it lies open beside the answers. */
export interface BookReader {
  view: ReadonlySignal<BookView>;
  /** Whether a reader opened it; it then lies over the page where there is no room beside it. */
  open: ReadonlySignal<boolean>;
  spread: ReadonlySignal<Spread | null>;
  /** A page that could not be shown, or (null) a section. */
  missing: ReadonlySignal<{ book: string; page: number | null; trouble: Trouble } | null>;
  /** Case of the contents that a citation or an address points at. */
  named: ReadonlySignal<string | null>;
  /** The pages or the section that lie open, as an address names them. */
  place: ReadonlySignal<BookPlace | null>;
  show(view: BookView): void;
  close(): void;
  /** As before anything was opened. */
  rest(): void;
  /** Shows the contents, with a case named in them. */
  nameCase(named: string | null): void;
  /** Never rejects: what cannot be shown is `missing`. */
  openPlace(place: Place | SectionPlace): Promise<void>;
  /** Like `openPlace`. */
  openCitation(citation: Pick<Citation, CitedPlace>): Promise<void>;
  /** @throws Trouble where the server does not know the passage, or cannot say. */
  openPassage(id: string, quote: string): Promise<void>;
}

/** What of a citation tells where it stands. */
type CitedPlace = 'book' | 'case' | 'passage' | 'pages' | 'start' | 'end';

/** Opens pages, sections, citations and passages; of two that overlap the later one is shown. `onBook` hears which book is opened. */
export function createBookReader(
  api: Api,
  onBook: (book: string) => void = () => undefined,
): BookReader {
  const panel = createPanel();
  const { openPlace, ...lying } = createOpening(api, (book) => {
    onBook(book);
    panel.show('pages');
  });
  return {
    ...panel,
    ...lying,
    openPlace: (place) => openPlace(place),
    async openCitation({ book, case: study, passage, pages, start, end }) {
      if (passage === null) {
        return batch(() => {
          onBook(book);
          panel.nameCase(study);
        });
      }
      const mark = end > start ? { start, end } : null;
      if (pages !== null) return openPlace({ book, first: pages.first, last: pages.last, mark });
      return openPlace({ book, case: study, section: 0, mark }, async () => ({
        ...placeOfPassage(await loadPassage(api, passage)),
        mark,
      }));
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

type Opening = Pick<BookReader, 'spread' | 'missing' | 'place'> & {
  /** `locate` finds the place itself where `asked` only says about where it is. */
  openPlace(
    asked: Place | SectionPlace,
    locate?: () => Promise<Place | SectionPlace>,
  ): Promise<void>;
};

/** What lies open, or could not be shown; `onOpened` hears of either, in one step with the change. */
function createOpening(api: Api, onOpened: (book: string) => void): Opening {
  const spread = signal<Spread | null>(null);
  const missing = signal<{ book: string; page: number | null; trouble: Trouble } | null>(null);
  const opened = signal<Place | SectionPlace | null>(null);
  let latest = 0;
  return {
    spread,
    missing,
    place: computed(() => {
      const shown = missing.value === null ? spread.value : null;
      return opened.value === null ? null : addressOfPlace(opened.value, shown);
    }),
    async openPlace(asked, locate) {
      const turn = ++latest;
      let place = asked;
      const load = async (): Promise<Spread> => {
        place = (await locate?.()) ?? asked;
        return loadSpread(api, place);
      };
      const read = await load().catch(asTrouble);
      if (turn !== latest) return;
      const { book } = place;
      batch(() => {
        if (read instanceof Trouble) {
          missing.value = { book, page: 'section' in place ? null : place.first, trouble: read };
        } else {
          spread.value = read;
          missing.value = null;
        }
        opened.value = place;
        onOpened(book);
      });
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
