import { CasebookError } from '../errors.ts';
import { pagesOf, weakest } from '../text/pageRanges.ts';
import type {
  Book,
  BookSummary,
  CaseStudy,
  Citation,
  ContentsEntry,
  ContentsView,
  FindRequest,
  FoundWords,
  PageView,
  PassageView,
  Section,
  SectionAddress,
  SectionView,
} from '../types.ts';
import { findWords } from './findWords.ts';
import { isWithin } from './isWithin.ts';
import type { Library } from './library.ts';
import { studiesOf } from '../text/studiesOf.ts';
import { relocate } from './relocate.ts';

/** The books as they can be leafed through. Every method throws `not_found` for what does not exist. */
export interface Catalogue {
  books(): BookSummary[];
  contents(book: string): ContentsView;
  /** The running text of the cases that have text: offsets of citations count in it. */
  bookText(book: string): string;
  page(book: string, number: number): PageView;
  /** A section of a case; number 0, where no text stands above the first heading, is the first section there is. */
  section(book: string, at: SectionAddress): SectionView;
  passage(id: string): PassageView;
  /** Every place where words stand, letter for letter, in one book or all. */
  find(request: FindRequest): FoundWords;
  /** A citation of an earlier answer as the books stand now: moved with its words, or marked as stale. */
  relocate(citation: Citation): Citation;
}

export function createCatalogue(library: Library): Catalogue {
  const bookOf = (id: string): Book => {
    const book = library.book(id);
    if (book !== undefined) return book;
    const known = library.books.map((one) => one.id).join(', ');
    throw new CasebookError('not_found', `there is no book ${id}: the books are ${known}`);
  };
  return {
    books: () => library.books.map(summarise),
    contents: (id) => contentsOf(bookOf(id)),
    bookText: (id) => bookOf(id).text,
    page: (id, number) => pageOf(bookOf(id), number),
    section: (id, at) => sectionOf(bookOf(id), at),
    passage(id) {
      const doc = library.ordinalOf(id);
      if (doc === undefined) throw missingPassage(library, id);
      const shelved = library.shelved[doc]!;
      const { passage, study, section } = shelved;
      const text = library.textOf(shelved);
      return {
        ...passage,
        text,
        unit: study.unit,
        caseTitle: study.title,
        sectionHeading: section.heading,
      };
    },
    find: ({ words, book, limit = 200, offset = 0 }) =>
      findWords(book === undefined ? library.books : [bookOf(book)], { words, limit, offset }),
    relocate: (citation) => relocate(citation, library),
  };
}

/** The id of a passage names its book and case and hashes its text: where both are there, the text has changed. */
function missingPassage({ books }: Library, id: string): CasebookError {
  const [, bookId, caseId] = /^(.+)\.([0-9]+-[0-9]+)\.[0-9a-f]{10}(?:\.[0-9]+)?$/u.exec(id) ?? [];
  const study = books
    .filter((book) => book.id === bookId)
    .flatMap(studiesOf)
    .find((one) => one.id === caseId);
  if (study === undefined) return new CasebookError('not_found', `there is no passage ${id}`);
  const { unit, firstPage, lastPage } = study;
  const pages =
    lastPage === null ? `from page ${firstPage} on` : `on pages ${firstPage}–${lastPage}`;
  const place = firstPage === null ? '' : `: its case (${unit}) stands ${pages}`;
  const message = `the text of passage ${id} has changed since it was cited${place}`;
  return new CasebookError('passage_changed', message);
}

function summarise(book: Book): BookSummary {
  const { id, title, titleEn, publisher, date } = book;
  const pages = { printed: 0, recovered: 0, estimated: 0 };
  for (const { basis } of book.pages) pages[basis] += 1;
  const withText = book.cases.filter(({ hasText }) => hasText).length;
  return { id, title, titleEn, publisher, date, entries: book.cases.length, withText, pages };
}

function contentsOf(book: Book): ContentsView {
  const parts = book.parts.map(({ number, label, title }) => {
    const entries = book.cases
      .filter(({ part }) => part === number)
      .map((study) => entryOf(book, study));
    return { number, label, title, entries };
  });
  return { book: book.id, title: book.title, front: book.front, parts };
}

function entryOf(book: Book, study: CaseStudy): ContentsEntry {
  const { id, number, title, unit, unitEn, firstPage, lastPage, hasText } = study;
  const pages = book.pages.filter((page) => page.case === id);
  const sections = book.sections.flatMap((section) => {
    if (section.case !== id || section.heading === null) return [];
    const page = pagesOf(pages, { start: section.start, end: section.start + 1 })?.first ?? null;
    return [{ number: section.number, heading: section.heading, page }];
  });
  return { case: id, number, title, unit, unitEn, firstPage, lastPage, hasText, sections };
}

function pageOf(book: Book, number: number): PageView {
  const from = book.pages.findIndex((page) => page.number === number);
  const page = book.pages[from];
  if (page === undefined) throw new CasebookError('not_found', whyNoPage(book, number));
  let to = from;
  // A case may begin where another ends, in the middle of a page.
  while (book.pages[to + 1]?.number === number) to += 1;
  const study = studiesOf(book).find(({ id }) => id === page.case)!;
  const basis = weakest(book.pages.slice(from, to + 1).map((one) => one.basis));
  const { start } = page;
  const { end } = book.pages[to]!;
  return {
    book: book.id,
    number,
    basis,
    case: study.id,
    unit: study.unit,
    caseTitle: study.title,
    text: book.text.slice(start, end),
    start,
    end,
    previous: book.pages[from - 1]?.number ?? null,
    next: book.pages[to + 1]?.number ?? null,
    file: page.file ?? null,
  };
}

function sectionOf(book: Book, { case: id, section: number }: SectionAddress): SectionView {
  const own = book.sections.filter((section) => section.case === id);
  const section = own.find((one) => one.number === number) ?? (number === 0 ? own[0] : undefined);
  const study = studiesOf(book).find((one) => one.id === id);
  if (section === undefined || study === undefined) {
    const why = study === undefined ? 'has no case' : 'holds no text of section';
    const what = study === undefined ? id : `${number} of case ${id}`;
    throw new CasebookError('not_found', `${book.id} ${why} ${what}`);
  }
  const at = book.sections.indexOf(section);
  const { heading, start, end } = section;
  return {
    book: book.id,
    case: id,
    section: section.number,
    unit: study.unit,
    caseTitle: study.title,
    heading,
    text: book.text.slice(start, end),
    start,
    end,
    previous: addressOf(book.sections[at - 1]),
    next: addressOf(book.sections[at + 1]),
  };
}

function addressOf(section: Section | undefined): SectionAddress | null {
  return section === undefined ? null : { case: section.case, section: section.number };
}

function whyNoPage(book: Book, number: number): string {
  if (book.cases.every(({ firstPage }) => firstPage === null))
    return `${book.id} has no pages: it is read by sections`;
  const study = book.cases.find(({ firstPage, lastPage }) =>
    isWithin(number, { firstPage, lastPage }),
  );
  if (study === undefined) return `${book.id} has no page ${number}`;
  return `page ${number} belongs to ${study.unit}, “${study.title}”: its text is not held`;
}
