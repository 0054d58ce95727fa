import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type {
  BookSummary,
  ContentsEntry,
  ContentsView,
  ShelfView,
  UploadJob,
} from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, type Trouble } from '../api/trouble.ts';
import type { Language } from './settings.ts';

/** The books there are, and the one that is shown. */
export interface Bookshelf {
  /** Null until they are loaded. */
  books: ReadonlySignal<BookSummary[] | null>;
  trouble: ReadonlySignal<Trouble | null>;
  /** The book shown; null until there is one. */
  shown: ReadonlySignal<BookSummary | null>;
  /** What may be put on it, and what is on its way; null where nothing may. */
  uploads: ReadonlySignal<ShelfView['uploads']>;
  /** Looks what has become of uploads, and at nothing else. @throws Trouble */
  look(): Promise<void>;
  /** Takes note of what became of an upload. */
  told(job: UploadJob): void;
  /** The contents of the book shown. */
  contents: ReadonlySignal<ContentsView | null>;
  /** Never rejects: what went wrong is `trouble`. */
  load(): Promise<void>;
  /** A book that is not there leaves the first one shown. */
  show(book: string): void;
  entries(book: string): ContentsEntry[];
  /** Parts of a book with their cases; none where it is not known. */
  partsOf(book: string): ContentsView['parts'];
  contentsOf(book: string): ContentsView | null;
  /** A unit in the language of the page; the name as printed where no other is known. */
  unitName(unit: string, at: { book?: string; language: Language }): string;
  /** A book's title in the language of the page. */
  bookTitle(book: BookSummary, language: Language): string;
  /** The same by its id, which stands for a book that is not there. */
  titleOf(id: string, language: Language): string;
}

/** The first book is shown first. */
export function createBookshelf(api: Api): Bookshelf {
  const books = signal<BookSummary[] | null>(null);
  const trouble = signal<Trouble | null>(null);
  const uploads = signal<ShelfView['uploads']>(null);
  const shownId = signal<string | null>(null);
  const views = signal<ReadonlyMap<string, ContentsView>>(new Map());
  const shown = computed(
    () => books.value?.find(({ id }) => id === shownId.value) ?? books.value?.[0] ?? null,
  );
  const partsOf = (book: string): ContentsView['parts'] => views.value.get(book)?.parts ?? [];
  const entries = (book: string): ContentsEntry[] => partsOf(book).flatMap((part) => part.entries);
  return {
    books,
    trouble,
    shown,
    contents: computed(() => views.value.get(shown.value?.id ?? '') ?? null),
    entries,
    uploads,
    async look() {
      const { uploads: now = null } = await api.get<ShelfView>('api/books');
      uploads.value = now;
    },
    told(job) {
      const now = uploads.value;
      if (now === null) return;
      const rest = now.jobs.filter(({ id }) => id !== job.id);
      uploads.value = { ...now, jobs: [job, ...rest] };
    },
    partsOf,
    contentsOf: (book) => views.value.get(book) ?? null,
    async load() {
      try {
        const { books: listed, uploads: rules = null } = await api.get<ShelfView>('api/books');
        const loaded = await Promise.all(listed.map(({ id }) => loadContents(api, id)));
        views.value = new Map(loaded.map((view) => [view.book, view]));
        books.value = listed;
        uploads.value = rules;
        trouble.value = null;
      } catch (error) {
        trouble.value = asTrouble(error);
      }
    },
    show: (book) => void (shownId.value = book),
    unitName(unit, { book, language }) {
      if (language === 'zh') return unit;
      const known = book === undefined ? [...views.value.keys()] : [book];
      const entry = known.flatMap(entries).find((one) => one.unit === unit);
      return entry?.unitEn ?? unit;
    },
    bookTitle,
    titleOf(id, language) {
      const book = books.value?.find((one) => one.id === id);
      return book === undefined ? id : bookTitle(book, language);
    },
  };
}

function bookTitle({ title, titleEn }: BookSummary, language: Language): string {
  return language === 'en' ? (titleEn ?? title) : title;
}

function loadContents(api: Api, book: string): Promise<ContentsView> {
  return api.get<ContentsView>(`api/books/${encodeURIComponent(book)}/contents`);
}
