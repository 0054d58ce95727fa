import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { ContentsView, SearchFilter } from '../../types.ts';

/** What questions are asked of: everything, one book, or a part, units or pages of one book. */
export interface QuestionFilter {
  /** Null where all books are asked. */
  book: ReadonlySignal<string | null>;
  /** Number of a part of that book; null where all are asked. */
  part: ReadonlySignal<number | null>;
  /** Full unit names of that book; empty where all are asked. */
  units: ReadonlySignal<readonly string[]>;
  /** Printed pages of that book; null where all are asked. */
  pages: ReadonlySignal<{ first: number; last: number } | null>;
  /** Asks one book as a whole; null asks all. */
  chooseBook(book: string | null): void;
  /** Adds a unit or drops it; a unit of another book starts the choice anew. */
  toggleUnit(book: string, unit: string): void;
  /** Chooses a part, in the place of units, or drops it. */
  togglePart(book: string, part: number): void;
  /** Chooses pages beside units or a part of the same book; null drops them. */
  choosePages(book: string, pages: { first: number; last: number } | null): void;
  clear(): void;
  /** In the form a question carries; undefined where nothing is left out. `contents` are those of the book chosen. */
  asSearchFilter(contents?: ContentsView | null): SearchFilter | undefined;
}

/** Most pages a question can be limited to. */
const MOST_PAGES = 1000;

/** Units name the book they belong to, so that units of the same name in two books never mix. */
export function createQuestionFilter(): QuestionFilter {
  const book = signal<string | null>(null);
  const part = signal<number | null>(null);
  const units = signal<readonly string[]>([]);
  const pages = signal<{ first: number; last: number } | null>(null);
  const chooseBook = (of: string | null): void =>
    batch(() => {
      book.value = of;
      part.value = null;
      units.value = [];
      pages.value = null;
    });
  /** A choice within another book begins anew. */
  const within = (of: string, choose: () => void): void =>
    batch(() => {
      if (book.value !== of) chooseBook(of);
      choose();
    });
  return {
    book,
    part,
    units,
    pages,
    chooseBook,
    toggleUnit: (of, unit) =>
      within(of, () => {
        const rest = units.value.filter((one) => one !== unit);
        units.value = rest.length < units.value.length ? rest : [...units.value, unit];
        part.value = null;
      }),
    togglePart: (of, number) =>
      within(of, () => {
        part.value = part.value === number ? null : number;
        units.value = [];
      }),
    choosePages: (of, chosen) => within(of, () => void (pages.value = chosen)),
    clear: () => chooseBook(null),
    asSearchFilter(contents = null) {
      if (book.value === null) return undefined;
      const cases = contents?.parts.find(({ number }) => number === part.value)?.entries;
      return {
        books: [book.value],
        ...(units.value.length === 0 ? {} : { units: [...units.value] }),
        ...(cases === undefined ? {} : { cases: cases.map((entry) => entry.case) }),
        ...(pages.value === null ? {} : { pages: numbersOf(pages.value) }),
      };
    },
  };
}

function numbersOf({ first, last }: { first: number; last: number }): number[] {
  const count = Math.min(last - first + 1, MOST_PAGES);
  return Array.from({ length: count }, (_, at) => first + at);
}
