import { normaliseTight } from '../text/normalise.ts';
import type { Book, BookReport, CaseStudy, Entry, IngestWarning, Page } from '../types.ts';
import type { BookFile } from './bookFiles.ts';
import { findCases, wholeAsCase, type CaseLines, type FoundCases } from './cases.ts';
import { readContents, type Contents } from './contents.ts';
import { defaultPageLayout } from './pageLayout.ts';
import { paginate } from './pages.ts';
import { joinParagraphs } from './paragraphs.ts';
import { cutPassages } from './passages.ts';
import { findSections } from './sections.ts';
import { namesOf, type Sidecar } from './sidecar.ts';
import { sourceLines, type SourceLine } from './sourceLines.ts';

/** A book's file, as far as it matters here. */
export type ReadBookInput = Pick<BookFile, 'id' | 'text' | 'sidecar' | 'sourceHash'>;

/**
 * Reads a whole book from its text: contents, cases, pages, sections and passages. Pure.
 *
 * @throws CasebookError `bad_book`, naming the line, when its table of contents cannot be read.
 */
export function readBook(input: ReadBookInput): { book: Book; report: BookReport } {
  const { id, sidecar } = input;
  const lines = sourceLines(input.text);
  const contents = readContents(lines);
  const title = sidecar?.title ?? titleOf(lines, contents?.from) ?? id;
  const { parts, entries, warnings } = contents ?? withoutContents(title);
  const named = withSidecarUnits(entries, sidecar);
  const found =
    contents === null
      ? wholeAsCase(lines, named[0]!)
      : findCases(lines.slice(contents.to), { parts, entries: named });
  const { text, pages, spans, warnings: laidWarnings } = layOut(found, contents !== null);
  const cases = named.map((entry) => toCase(entry, spans.get(entry), sidecar));
  const sections = cases.flatMap(({ id: caseId, span }) =>
    span === undefined ? [] : findSections(text, { id: caseId, span }),
  );
  const passages = cutPassages({ book: id, text, sections, pages });
  const book = { ...describe(input, title), parts, cases, text, pages, sections, passages };
  return { book, report: reportOf(book, [...warnings, ...found.warnings, ...laidWarnings]) };
}

function describe(
  { id, sourceHash, sidecar }: ReadBookInput,
  title: string,
): Pick<Book, 'id' | 'title' | 'titleEn' | 'publisher' | 'date' | 'place' | 'sourceHash'> {
  const { titleEn = null, publisher = null, date = null, place = null } = sidecar ?? {};
  return { id, title, titleEn, publisher, date, place, sourceHash };
}

/** `part-number`, as in `CaseStudy.id`. */
function caseId({ part, number }: Entry): string {
  return `${part}-${number}`;
}

function titleOf(lines: readonly SourceLine[], contentsFrom = 0): string | null {
  const before = lines.slice(0, Math.max(1, contentsFrom));
  const title = before.find(({ text }) => text.length <= 60)?.text ?? null;
  return title === null || normaliseTight(title) === '目录' ? null : title;
}

/** A book without contents is one case of which no page is known but the first. */
function withoutContents(title: string): Pick<Contents, 'parts' | 'entries' | 'warnings'> {
  const entry = { part: 1, number: 1, title, unit: title, page: 1, lastPage: null, line: 1 };
  const message =
    'the book has no table of contents (目录): it is read as one case, its pages are estimated';
  return {
    parts: [{ number: 1, label: '', title: '' }],
    entries: [entry],
    warnings: [{ line: null, message }],
  };
}

function withSidecarUnits(entries: readonly Entry[], sidecar: Sidecar | null): Entry[] {
  return entries.map((entry) => {
    const named = sidecar?.units.find(
      ({ part, number }) => part === entry.part && number === entry.number,
    );
    return named === undefined ? entry : { ...entry, unit: named.unit };
  });
}

interface LaidOut {
  text: string;
  pages: Page[];
  spans: Map<Entry, { start: number; end: number }>;
  warnings: IngestWarning[];
}

/**
 * Sets the cases one behind the other into the book's running text, with their pages. Without contents no page but
 * printed ones is anchored: the others are estimated.
 */
function layOut({ cases, printed }: FoundCases, isAnchored: boolean): LaidOut {
  const laid: LaidOut = { text: '', pages: [], spans: new Map(), warnings: [] };
  for (const { entry, lines, starts } of [...cases].sort(byEntry)) {
    const paragraphs = joinParagraphs(lines, starts);
    if (paragraphs.length === 0) continue;
    const start = laid.text.length;
    const body = paragraphs.map(({ text }) => text).join('\n');
    const { pages, warnings } = paginate({
      paragraphs,
      firstPage: entry.page,
      lastPage: entry.lastPage,
      printed,
      layout: defaultPageLayout,
    });
    laid.text += `${body}\n`;
    laid.spans.set(entry, { start, end: start + body.length });
    laid.pages.push(
      ...pages.map((page) => ({
        ...page,
        basis: isAnchored || page.basis === 'printed' ? page.basis : ('estimated' as const),
        start: page.start + start,
        end: page.end + start,
        case: caseId(entry),
      })),
    );
    laid.warnings.push(...warnings);
  }
  return laid;
}

function byEntry(a: CaseLines, b: CaseLines): number {
  return a.entry.part - b.entry.part || a.entry.number - b.entry.number;
}

function toCase(
  entry: Entry,
  span: { start: number; end: number } | undefined,
  sidecar: Sidecar | null,
): CaseStudy {
  const { part, number, title, unit, page, lastPage } = entry;
  const named = namesOf(entry, sidecar);
  const study = {
    id: caseId(entry),
    part,
    number,
    title,
    unit,
    ...named,
    firstPage: page,
    lastPage,
  };
  return span === undefined ? { ...study, hasText: false } : { ...study, hasText: true, span };
}

function reportOf(book: Book, warnings: IngestWarning[]): BookReport {
  const pages = { printed: 0, recovered: 0, estimated: 0 };
  for (const { basis } of book.pages) pages[basis] += 1;
  return {
    id: book.id,
    title: book.title,
    entries: book.cases.length,
    withText: book.cases.filter(({ hasText }) => hasText).length,
    sections: book.sections.filter(({ heading }) => heading !== null).length,
    passages: book.passages.length,
    pages,
    warnings,
  };
}
