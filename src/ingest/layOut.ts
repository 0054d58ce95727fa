import type { Entry, FilePage, IngestWarning, LabelledPage, Page, Span } from '../types.ts';
import type { BookContents } from './bookContents.ts';
import type { CaseLines } from './cases/caseLines.ts';
import { caseId } from './cases/caseId.ts';
import type { SourceDocument } from './source/sourceDocument.ts';
import { hasPages } from './pages/hasPages.ts';
import { labelledPagesOf, type LabelOfLine } from './pages/pageLabels.ts';
import { defaultPageLayout } from './pages/pageLayout.ts';
import { paginate } from './pages/pages.ts';
import { joinParagraphs, type Paragraph } from './body/paragraphs.ts';

/** The running text of a book with its pages. */
export interface LaidOut {
  text: string;
  pages: Page[];
  labelledPages: LabelledPage[];
  spans: Map<Entry, Span>;
  /** Offsets of the paragraphs that the format marks as headings inside a case. */
  marked: Set<number>;
  /** Offsets of the paragraphs that open a section which the printed contents list. */
  listed: Set<number>;
  warnings: IngestWarning[];
}

/** What the format tells beside the lines. */
export interface FormatMarks extends Pick<SourceDocument, 'pages' | 'countsByCase'> {
  /** Numbers of the source lines it marks as headings. */
  headingLines: ReadonlySet<number>;
  /** Of pages that bear no number of the count. */
  labelOf: LabelOfLine;
}

/**
 * Sets the cases, and the matter beside them, one behind the other into the book's running text, with their pages. Without contents no page but
 * printed ones is anchored: the others are estimated, and counted on from case to case. Where nothing tells pages there are none, nor
 * has matter any whose page is not known.
 */
export function layOut(
  contents: BookContents,
  { pages, countsByCase, headingLines, labelOf }: FormatMarks,
): LaidOut {
  const laid: LaidOut = {
    text: '',
    pages: [],
    labelledPages: [],
    spans: new Map(),
    marked: new Set(),
    listed: new Set(),
    warnings: [],
  };
  const isPaged = hasPages(contents, { pages, countsByCase });
  const told = new Set(pages.flatMap(({ number }) => number ?? []));
  const files = new Map(
    pages.map(({ number, index, label, recognised }) => [
      number,
      { index, label, ...(recognised === undefined ? {} : { recognised }) },
    ]),
  );
  for (const { entry, lines, starts } of inOrder(contents)) {
    const paragraphs = joinParagraphs(lines, starts);
    // Nothing counts on from case to case beside them.
    const isUnknown = entry.page === 0 && entry.part === 0;
    if (isPaged && entry.page === 0 && !isUnknown) entry.page = lastNumber(laid) + 1;
    if (paragraphs.length === 0) continue;
    const start = laid.text.length;
    const body = paragraphs.map(({ text }) => text).join('\n');
    laid.text += `${body}\n`;
    laid.spans.set(entry, { start, end: start + body.length });
    addOffsets(laid.marked, { paragraphs, start, headings: headingLines });
    addOffsets(laid.listed, { paragraphs, start, headings: contents.listed });
    if (isPaged && !isUnknown)
      addPages(laid, { entry, paragraphs, start }, { contents, told, files });
    else
      for (const page of labelledPagesOf({ paragraphs, start, id: caseId(entry) }, labelOf))
        laid.labelledPages.push(page);
  }
  return laid;
}

/** Adds the pages of one case, which starts at an offset of the book's text. */
function addPages(
  laid: LaidOut,
  { entry, paragraphs, start }: { entry: Entry; paragraphs: readonly Paragraph[]; start: number },
  from: {
    contents: Pick<BookContents, 'printed' | 'isAnchored'>;
    told: ReadonlySet<number>;
    files: ReadonlyMap<number | null, FilePage>;
  },
): void {
  const { contents, told, files } = from;
  const paged = paginate({
    paragraphs,
    firstPage: entry.page,
    lastPage: entry.lastPage,
    printed: contents.printed,
    told,
    layout: defaultPageLayout,
  });
  for (const page of paged.pages) {
    const isAnchored = contents.isAnchored || page.basis === 'printed';
    const file = files.get(page.number);
    laid.pages.push({
      ...page,
      basis: isAnchored ? page.basis : 'estimated',
      start: page.start + start,
      end: page.end + start,
      case: caseId(entry),
      ...(file === undefined ? {} : { file }),
    });
  }
  const lastPage = paged.pages.at(-1)?.number ?? entry.page;
  if (!contents.isAnchored) entry.lastPage = lastPage;
  // Of the last case the contents do not tell where it ends, but its pages may.
  else if (told.has(lastPage)) entry.lastPage ??= lastPage;
  laid.warnings = laid.warnings.concat(paged.warnings);
}

/** Adds the offsets of the paragraphs that are headings; `start` is the offset of their case in the text of the book. */
function addOffsets(
  offsets: Set<number>,
  {
    paragraphs,
    start,
    headings,
  }: { paragraphs: readonly Paragraph[]; start: number; headings: ReadonlySet<number> },
): void {
  let at = start;
  for (const { text, line } of paragraphs) {
    if (headings.has(line)) offsets.add(at);
    at += text.length + 1;
  }
}

/** The cases as the contents have them, and the matter where the body has it. */
function inOrder({ cases, matter }: BookContents): CaseLines[] {
  const order = [...cases].sort(byEntry);
  for (const one of matter) {
    const behind = order.findIndex(({ lines }) => (lines[0]?.number ?? 0) > one.entry.line);
    order.splice(behind < 0 ? order.length : behind, 0, one);
  }
  return order;
}

function lastNumber({ pages }: LaidOut): number {
  return pages.at(-1)?.number ?? 0;
}

function byEntry(a: CaseLines, b: CaseLines): number {
  return a.entry.part - b.entry.part || a.entry.number - b.entry.number;
}
