import { signal, type ReadonlySignal } from '@preact/signals';
import type { Hit } from '../../types.ts';
import type { Api } from '../api/createApi.ts';

/** What was last looked for in a book, and what was found. */
export interface BookSearch {
  /** Null before the first search. */
  found: ReadonlySignal<{ query: string; hits: Hit[] } | null>;
  /** @throws Trouble where the server cannot say. */
  find(book: string, query: string): Promise<void>;
}

/** As many passages as are listed. */
const LISTED = 20;

/** Finds passages; of two searches that overlap the later one is shown. */
export function createBookSearch(api: Api): BookSearch {
  const found = signal<{ query: string; hits: Hit[] } | null>(null);
  let latest = 0;
  return {
    found,
    async find(book, query) {
      const asked = new URLSearchParams({ q: query, k: String(LISTED), book });
      const turn = ++latest;
      const { hits } = await api.get<{ hits: Hit[] }>(`api/search?${asked}`);
      if (turn === latest) found.value = { query, hits };
    },
  };
}
