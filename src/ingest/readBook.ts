import { editionShare, englishFor } from '../retrieve/edition/parallelSentences.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { Book, BookReport, CaseStudy, Entry, IngestWarning, Span } from '../types.ts';
import { bookContents } from './bookContents.ts';
import type { BookFile } from './bookFiles.ts';
import { caseId } from './cases/caseId.ts';
import type { SourceDocument } from './source/sourceDocument.ts';
import { layOut } from './layOut.ts';
import { cutPassages } from './body/passages.ts';
import { pageLabels } from './pages/pageLabels.ts';
import { findSections } from './body/sections.ts';
import { namesOf } from './contents/sidecar.ts';
import type { SourceLine } from './source/sourceLines.ts';

/** A book's file, as far as it matters here. */
export type ReadBookInput = Pick<BookFile, 'id' | 'document' | 'sidecar' | 'sourceHash'> &
  Partial<Pick<BookFile, 'file' | 'edition' | 'warnings'>>;

/**
 * Reads a whole book from what the reader of its format made of it: contents, cases, pages, sections and passages.
 * Pure.
 *
 * @throws CasebookError `bad_book`, naming the line, when its table of contents cannot be read or does not fit the
 * pages the book prints.
 */
export function readBook(input: ReadBookInput): { book: Book; report: BookReport } {
  const { id, sidecar, document } = input;
  const fallback = sidecar?.title ?? document.title ?? id;
  const isOneCase = document.isOneCase === true;
  const first = isOneCase ? fallback : (titleIn(document.lines) ?? fallback);
  const labelOf = pageLabels(document);
  const contents = bookContents(document, { title: first, sidecar, labelOf });
  const isOwn = isOneCase || (document.isTitleOwn === true && document.title !== null);
  const own = isOwn ? document.title : titleOf(document, contents.from);
  const title = sidecar?.title ?? own ?? id;
  const { text, pages, labelledPages, spans, marked, listed, warnings } = layOut(contents, {
    ...document,
    headingLines: headingLines(document),
    labelOf,
  });
  const cases = contents.entries.map((entry) => toCase(entry, spans.get(entry), input));
  const matter = contents.matter.map(({ entry }) => toCase(entry, spans.get(entry), input));
  const sections = inTextOrder([...cases, ...matter]).flatMap(({ id: caseId, span }) =>
    findSections(text, { id: caseId, span, marked, listed, onlyMarked: isOneCase }),
  );
  const passages = cutPassages({ book: id, text, sections, pages });
  const book = {
    ...describe(input, title),
    parts: contents.parts,
    cases,
    ...(matter.length === 0 ? {} : { matter }),
    front: frontOf(document.lines.slice(0, contents.from)),
    text,
    pages,
    ...(labelledPages.length === 0 ? {} : { labelledPages }),
    sections,
    passages,
    edition: input.edition ?? null,
  };
  const all = [...(input.warnings ?? []), ...document.warnings, ...contents.warnings, ...warnings];
  return { book, report: reportOf(book, withFilePages(all, document)) };
}

/** Those whose text is held. */
function inTextOrder(studies: readonly CaseStudy[]): (CaseStudy & { span: Span })[] {
  return studies
    .flatMap((study) => (study.span === undefined ? [] : [{ ...study, span: study.span }]))
    .sort((a, b) => a.span.start - b.span.start);
}

function describe(
  { id, sourceHash, sidecar, file, edition = null }: ReadBookInput,
  title: string,
): Omit<
  Book,
  | 'parts'
  | 'cases'
  | 'matter'
  | 'front'
  | 'text'
  | 'pages'
  | 'labelledPages'
  | 'sections'
  | 'passages'
  | 'edition'
> {
  const { publisher = null, date = null, place = null } = sidecar ?? {};
  const titleEn = sidecar?.titleEn ?? englishFor({ edition }, title);
  const origin = file === undefined ? {} : { sourceFile: file };
  return { id, title, titleEn, publisher, date, place, sourceHash, ...origin };
}

/**
 * The lines before the contents, a paragraph a line where the format tells paragraphs, otherwise each line as it stands:
 * a title page has none. Spaces within a run of Chinese are the printer's.
 */
function frontOf(lines: readonly SourceLine[]): string {
  const paragraphs: string[] = [];
  for (const { text, startsParagraph } of lines) {
    const before = paragraphs.at(-1);
    if (startsParagraph !== false || before === undefined) paragraphs.push(text);
    else
      paragraphs.splice(
        -1,
        1,
        `${before}${/[\p{Script=Latin}\d.,;:]$/u.test(before) ? ' ' : ''}${text}`,
      );
  }
  return paragraphs
    .map((text) => text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** Longer first lines are running text. */
const MAX_TITLE = 60;

/**
 * What the cover says; the file's own description counts where the cover bears it out or says nothing, for it is
 * often the name of another file.
 */
function titleOf({ lines, title, outline }: SourceDocument, coverEnd: number): string | null {
  const cover = lines.slice(0, Math.max(1, coverEnd));
  const own = title === null ? '' : normaliseTight(title);
  const isOnCover =
    own !== '' && normaliseTight(cover.map(({ text }) => text).join('')).includes(own);
  const [first, ...rest] = outline;
  const lone = first?.level === 1 && rest.every(({ level }) => level > 1) ? first.title : null;
  return (isOnCover ? title : null) ?? lone ?? titleIn(cover) ?? title;
}

function titleIn(lines: readonly SourceLine[]): string | null {
  const title = lines.find(({ text }) => text.length <= MAX_TITLE)?.text ?? null;
  return title === null || normaliseTight(title) === '目录' ? null : title;
}

function headingLines({ lines, outline }: SourceDocument): Set<number> {
  return new Set(outline.flatMap(({ at }) => lines[at]?.number ?? []));
}

/** Where the format has pages of its own, remarks name them beside the line. */
function withFilePages(
  warnings: readonly IngestWarning[],
  { lines, pages }: SourceDocument,
): IngestWarning[] {
  if (pages.length === 0) return [...warnings];
  return warnings.map((warning) => {
    const at = lines.findIndex(({ number }) => number === warning.line);
    const page = at < 0 ? undefined : pages.findLast((one) => one.at <= at);
    return page === undefined ? warning : { ...warning, page: page.index };
  });
}

function toCase(
  entry: Entry,
  span: Span | undefined,
  { sidecar, edition }: Pick<ReadBookInput, 'sidecar' | 'edition'>,
): CaseStudy {
  const { part, number, title, unit, page, lastPage } = entry;
  const named = namesOf(entry, sidecar, edition);
  const study = {
    id: caseId(entry),
    part,
    number,
    title,
    unit,
    ...named,
    firstPage: page === 0 ? null : page,
    lastPage,
  };
  return span === undefined ? { ...study, hasText: false } : { ...study, hasText: true, span };
}

function reportOf(book: Book, warnings: IngestWarning[]): BookReport {
  const pages = { printed: 0, recovered: 0, estimated: 0 };
  for (const { basis } of book.pages) pages[basis] += 1;
  const english = editionShare(book);
  return {
    id: book.id,
    title: book.title,
    entries: book.cases.length,
    withText: book.cases.filter(({ hasText }) => hasText).length,
    sections: book.sections.filter(({ heading }) => heading !== null).length,
    passages: book.passages.length,
    pages,
    ...(english === null ? {} : { english }),
    warnings,
  };
}
