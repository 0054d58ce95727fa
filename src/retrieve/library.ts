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
import { normalise, normaliseTight } from '../text/normalise.ts';
import { studiesOf } from '../text/studiesOf.ts';
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
  private besides: string[] | undefined;

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

  /** Whether these words stand anywhere in the books, however spaced: in a text, in the contents, before them, or in the English edition. */
  prints(words: string): boolean {
    const plain = normalise(words).trim();
    if (plain.length > MOST_IN_PATTERN) return this.mentions(plain); // no title is as long
    const pattern = standing(plain);
    this.besides ??= this.books.map(besideText);
    // A text is looked through as it is: made over it would be held twice.
    return (
      this.besides.some((said) => pattern.test(said)) ||
      this.books.some(({ text }) => pattern.test(text))
    );
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

/** Signs that a pattern is made of: one of some thousands overflows the stack where it is compiled (2,000 times Ⅷ are 8,000 letters). */
const MOST_IN_PATTERN = 1_000;

/** Signs that mean something in a pattern. */
const SIGNS = /[\\^$.*+?()[\]{}|/]/gu;

/** Finds words whatever their case, width and spacing; 8 does not stand in 188, nor “art” in “party”. */
function standing(plain: string): RegExp {
  const isHan = /\p{Script=Han}/u.test(plain);
  const parts = isHan ? [...plain.replace(/\s+/gu, '')] : plain.split(/\s+/u);
  const written = parts.map((part) =>
    part.replace(SIGNS, '\\$&').replace(/[0-9a-z]/gu, inAnyWidth),
  );
  const letter = '[\\p{Script=Latin}0-9０-９]';
  const before = /^[\p{Script=Latin}0-9]/u.test(plain) ? `(?<!${letter})` : '';
  const behind = /[\p{Script=Latin}0-9]$/u.test(plain) ? `(?!${letter})` : '';
  return new RegExp(`${before}${written.join(isHan ? '\\s*' : '\\s+')}${behind}`, 'iu');
}

/** How far the full-width forms stand behind the plain ones. */
const FULL_WIDTH = 0xfee0;

function inAnyWidth(sign: string): string {
  return `[${sign}${String.fromCodePoint(sign.codePointAt(0)! + FULL_WIDTH)}]`;
}

/** What a book prints beside its running text, and what its edition says. */
function besideText(book: Book): string {
  const { front, edition } = book;
  const contents = studiesOf(book).flatMap(({ title, unit }) => [title, unit]);
  return [front, ...contents, ...Object.values(edition?.sentences ?? {})].join('\n');
}

/** The printed pages a span of a book stands on; null where the book has none. */
export function pagesOfSpan(book: Book, caseId: string, span: Span): PageRange | null {
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

/** Whether a range holds one of the pages: ready for many ranges, for a question may name thousands of pages and a book has thousands of passages. */
function onOneOf(pages: readonly number[]): (range: PageRange | null) => boolean {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  return (range) => {
    if (range === null) return false;
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < range.first) from = middle + 1;
      else to = middle;
    }
    const next = sorted[from];
    return next !== undefined && next <= range.last;
  };
}

function accept({ books, units, cases, pages }: SearchFilter): (one: Shelved) => boolean {
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.length === 0 || list.includes(value);
  const isThere = pages === undefined || pages.length === 0 ? () => true : onOneOf(pages);
  return ({ passage, book, study }) =>
    has(books, book.id) && has(units, study.unit) && has(cases, study.id) && isThere(passage.pages);
}
