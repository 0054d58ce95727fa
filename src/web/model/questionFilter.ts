import { signal, type ReadonlySignal } from '@preact/signals';
import type { SearchFilter } from '../../types.ts';

/** What questions are asked of: everything, one book, or some units of one book. */
export interface QuestionFilter {
  /** Null where all books are asked. */
  book: ReadonlySignal<string | null>;
  /** Full unit names of that book; empty where all are asked. */
  units: ReadonlySignal<readonly string[]>;
  /** Adds a unit or drops it; a unit of another book starts the choice anew. */
  toggleUnit(book: string, unit: string): void;
  toggleBook(book: string): void;
  clear(): void;
  /** In the form a question carries; undefined where nothing is left out. */
  asSearchFilter(): SearchFilter | undefined;
}

/** Units name the book they belong to, so that units of the same name in two books never mix. */
export function createQuestionFilter(): QuestionFilter {
  const book = signal<string | null>(null);
  const units = signal<readonly string[]>([]);
  return {
    book,
    units,
    toggleUnit(of, unit) {
      const chosen = book.value === of ? units.value : [];
      const rest = chosen.filter((one) => one !== unit);
      units.value = rest.length < chosen.length ? rest : [...chosen, unit];
      book.value = units.value.length === 0 ? null : of;
    },
    toggleBook(of) {
      const dropped = book.value === of && units.value.length === 0;
      units.value = [];
      book.value = dropped ? null : of;
    },
    clear() {
      units.value = [];
      book.value = null;
    },
    asSearchFilter() {
      if (book.value === null) return undefined;
      return units.value.length === 0
        ? { books: [book.value] }
        : { books: [book.value], units: [...units.value] };
    },
  };
}
