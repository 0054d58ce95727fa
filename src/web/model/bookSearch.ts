import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { FoundWords, Hit } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { asTrouble, type Trouble } from '../api/trouble.ts';

/** A search and what it found. */
export interface Found {
  query: string;
  /** Null where all books were searched. */
  book: string | null;
  /** Where the words stand, letter for letter. */
  words: FoundWords;
  /** Passages that speak of the same without these words; null until they are known. */
  similar: Hit[] | null;
}

/** What was last looked for in the books, and what was found. */
export interface BookSearch {
  /** Null before the first search. */
  found: ReadonlySignal<Found | null>;
  /** Which of the places lies open, from 0; null where none does. */
  at: ReadonlySignal<number | null>;
  /** What kept the last search from being made. */
  trouble: ReadonlySignal<Trouble | null>;
  /** Searches one book, or all where it is null. Never rejects: what went wrong is `trouble`. */
  find(book: string | null, query: string): Promise<void>;
  /** Says which place lies open. */
  setAt(at: number | null): void;
}

/** As many places are listed, the most the server tells at once. */
const PLACES = 500;
/** As many passages are listed. */
const SIMILAR = 20;

/** Finds words, and passages like them; of two searches that overlap the later one is shown. */
export function createBookSearch(api: Api): BookSearch {
  const found = signal<Found | null>(null);
  const at = signal<number | null>(null);
  const trouble = signal<Trouble | null>(null);
  let latest = 0;
  return {
    found,
    at,
    trouble,
    setAt: (one) => void (at.value = one),
    async find(book, query) {
      const turn = ++latest;
      const similar = similarTo(api, book, query);
      try {
        const words = await api.get<FoundWords>(
          `api/find?${asked(book, query, { limit: PLACES })}`,
        );
        if (turn !== latest) return void similar.catch(() => undefined);
        batch(() => {
          found.value = { query, book, words, similar: null };
          at.value = null;
          trouble.value = null;
        });
        const hits = (await similar).filter((hit) => !holds(hit, words));
        if (turn === latest) found.value = { ...found.value!, similar: hits };
      } catch (error) {
        similar.catch(() => undefined);
        if (turn === latest) trouble.value = asTrouble(error);
      }
    },
  };
}

async function similarTo(api: Api, book: string | null, query: string): Promise<Hit[]> {
  const path = `api/search?${asked(book, query, { k: SIMILAR })}`;
  return (await api.get<{ hits: Hit[] }>(path)).hits;
}

function asked(book: string | null, query: string, most: Record<string, number>): string {
  const asked = new URLSearchParams({ q: query });
  for (const [name, number] of Object.entries(most)) asked.set(name, String(number));
  if (book !== null) asked.set('book', book);
  return asked.toString();
}

/** Whether some of the words stand in a passage: then it is listed already. */
function holds({ passage }: Hit, { found }: FoundWords): boolean {
  return found.some(
    ({ book, start, end }) => book === passage.book && start < passage.end && end > passage.start,
  );
}
