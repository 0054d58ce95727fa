import { signal, type ReadonlySignal } from '@preact/signals';
import type { Hit } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, type Trouble } from '../api/trouble.ts';

/** A search and what it found. */
export interface Found {
  query: string;
  /** Null where all books were searched. */
  book: string | null;
  hits: Hit[];
}

/** What was last looked for in the books, and what was found. */
export interface BookSearch {
  /** Null before the first search. */
  found: ReadonlySignal<Found | null>;
  /** What kept the last search from being made. */
  trouble: ReadonlySignal<Trouble | null>;
  /** Searches one book, or all where it is null. Never rejects: what went wrong is `trouble`. */
  find(book: string | null, query: string): Promise<void>;
}

/** As many passages as are listed. */
const LISTED = 20;

/** Finds passages; of two searches that overlap the later one is shown. */
export function createBookSearch(api: Api): BookSearch {
  const found = signal<Found | null>(null);
  const trouble = signal<Trouble | null>(null);
  let latest = 0;
  return {
    found,
    trouble,
    async find(book, query) {
      const asked = new URLSearchParams({ q: query, k: String(LISTED) });
      if (book !== null) asked.set('book', book);
      const turn = ++latest;
      try {
        const { hits } = await api.get<{ hits: Hit[] }>(`api/search?${asked}`);
        if (turn !== latest) return;
        found.value = { query, book, hits };
        trouble.value = null;
      } catch (error) {
        if (turn === latest) trouble.value = asTrouble(error);
      }
    },
  };
}
