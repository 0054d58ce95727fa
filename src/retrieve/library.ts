import type {
  Book,
  CaseStudy,
  Hit,
  HitTrace,
  PageRange,
  Passage,
  SearchFilter,
  Section,
  Span,
} from '../types.ts';
import { studiesOf } from '../text/studiesOf.ts';
import { normaliseTight } from '../text/normalise.ts';
import { pagesOf } from '../text/pageRanges.ts';

/** A passage with everything it belongs to. */
export interface Shelved {
  passage: Passage;
  book: Book;
  study: CaseStudy;
  section: Section;
}

/** All books of an index in memory, their passages numbered as in the indexes. */
export class Library {
  readonly shelved: readonly Shelved[];
  private readonly ordinals = new Map<string, number>();

  constructor(readonly books: readonly Book[]) {
    this.shelved = books.flatMap(shelve);
    this.shelved.forEach(({ passage }, doc) => this.ordinals.set(passage.id, doc));
  }

  book(id: string): Book | undefined {
    return this.books.find((book) => book.id === id);
  }

  /** Ordinal of a passage, or undefined. */
  ordinalOf(passageId: string): number | undefined {
    return this.ordinals.get(passageId);
  }

  textOf({ book, passage }: Shelved): string {
    return book.text.slice(passage.start, passage.end);
  }

  /** Whether some text holds these words, however spaced. */
  mentions(words: string): boolean {
    const wanted = normaliseTight(words);
    return this.books.some(({ text }) => normaliseTight(text).includes(wanted));
  }

  /** Ordinals of the passages a filter lets through. */
  select(filter: SearchFilter): number[] {
    const accepts = accept(filter);
    return this.shelved.flatMap((one, doc) => (accepts(one) ? [doc] : []));
  }

  hit(doc: number, score: number, why: HitTrace): Hit {
    const one = this.shelved[doc]!;
    const { passage, study, section } = one;
    const text = this.textOf(one);
    return {
      passage,
      text,
      unit: study.unit,
      caseTitle: study.title,
      section: section.heading,
      score,
      why,
    };
  }
}

/** The printed pages a span of a book stands on. */
export function pagesOfSpan(book: Book, caseId: string, span: Span): PageRange {
  return pagesOf(
    book.pages.filter((page) => page.case === caseId),
    span,
  );
}

function shelve(book: Book): Shelved[] {
  const studies = new Map(studiesOf(book).map((study) => [study.id, study]));
  const sections = new Map(
    book.sections.map((section) => [`${section.case} ${section.number}`, section]),
  );
  return book.passages.map((passage) => ({
    passage,
    book,
    study: studies.get(passage.case)!,
    section: sections.get(`${passage.case} ${passage.section}`)!,
  }));
}

function accept({ books, units, cases, pages }: SearchFilter): (one: Shelved) => boolean {
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.length === 0 || list.includes(value);
  return ({ passage, book, study }) =>
    has(books, book.id) &&
    has(units, study.unit) &&
    has(cases, study.id) &&
    (pages === undefined ||
      pages.length === 0 ||
      pages.some((page) => page >= passage.pages.first && page <= passage.pages.last));
}
