import { CasebookError } from '../../../errors.ts';
import { headingKey } from '../../headings.ts';
import type { SourceLine } from '../../sourceLines.ts';
import type { OutlineItem, SourceDocument, SourcePage } from '../sourceDocument.ts';
import { withLinkedPages } from './withLinkedPages.ts';
import { defaultPdfLimits, extractPdf, type PdfLimits } from './extractPdf.ts';
import { findFurniture, type LaidPage } from './findFurniture.ts';
import { pageLines } from './pageLines.ts';
import { pageNumbers, type NumberedPage } from './pageNumbers.ts';
import { paragraphStarts } from './paragraphStarts.ts';
import type { PdfLine } from './joinRuns.ts';
import type { RawBookmark, RawPage, RawPdf } from './rawPdf.ts';

/** A page of a book has hundreds of characters; so few are the stamp of a scanner. */
const MIN_CHARACTERS = 20;

/** From this share of pages without text on, the file is a scan. */
const SCANNED = 0.5;

/** How to read a PDF. */
export interface ReadPdfOptions {
  limits?: Partial<PdfLimits>;
  onPage?: (done: number, total: number) => void;
}

/**
 * Reads a PDF with a text layer: lines in the order they are read, paragraphs as they are set, running heads and feet
 * taken out, every page with the number that is printed on it (its place in the file and its label are kept apart).
 *
 * @throws CasebookError `bad_book`: a scan without text, a locked or damaged file, one that costs too much.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  { limits, onPage }: ReadPdfOptions = {},
): Promise<SourceDocument> {
  const all = { ...defaultPdfLimits, ...limits };
  const raw = await extractPdf(bytes, { file, limits: all, ...(onPage && { onPage }) });
  assertText(raw.pages, file);
  return understandPdf(raw);
}

function assertText(pages: readonly RawPage[], file: string): void {
  const empty = pages.filter(
    ({ runs }) => runs.reduce((sum, { text }) => sum + text.trim().length, 0) < MIN_CHARACTERS,
  );
  if (pages.length > 0 && empty.length <= pages.length * SCANNED) return;
  const rule = 'a scan has to go through OCR (text recognition) first';
  throw new CasebookError(
    'bad_book',
    `${file}: ${empty.length} of ${pages.length} pages have no text: ${rule}`,
  );
}

/** What was taken out of a PDF, read as a person reads its pages. Pure. */
export function understandPdf({ pages, outline, title }: RawPdf): SourceDocument {
  const laid: LaidPage[] = pages.map((page) => ({
    index: page.index,
    height: page.height,
    lines: pageLines(page),
  }));
  const furniture = findFurniture(laid);
  const numbers = pageNumbers(laid, { labels: pages.map(({ label }) => label), furniture });
  const numberOf = (page: number): number | null => numbers[page - 1]?.number ?? null;
  const texts = laid.map(({ lines }, at) => {
    const kept = lines.filter(
      (_, line) => !furniture[at]!.has(line) && !isNumber(numbers[at]!, line),
    );
    return withLinkedPages(kept, pages[at]!.links, numberOf);
  });
  const lines = toLines(texts);
  const sourcePages = toPages(texts, { pages, numbers });
  return {
    lines,
    pages: sourcePages,
    outline: toOutline(outline, { lines, pages: sourcePages }),
    title,
    warnings: [],
  };
}

function isNumber({ line }: NumberedPage, at: number): boolean {
  return line?.at === at && line.isAlone;
}

function toLines(texts: readonly (readonly PdfLine[])[]): SourceLine[] {
  const starts = paragraphStarts(texts);
  const lines: SourceLine[] = [];
  texts.forEach((page, at) => {
    page.forEach(({ text }, line) => {
      const startsParagraph = starts[at]![line]!;
      lines.push({
        text,
        number: lines.length + 1,
        indented: false,
        afterBlank: startsParagraph,
        afterFormFeed: line === 0 && at > 0,
        startsParagraph,
      });
    });
  });
  return lines;
}

function toPages(
  texts: readonly (readonly PdfLine[])[],
  { pages, numbers }: { pages: readonly RawPage[]; numbers: readonly NumberedPage[] },
): SourcePage[] {
  let at = 0;
  return pages.map(({ index, label }, page) => {
    const { number, isPrinted } = numbers[page]!;
    const start = at;
    at += texts[page]!.length;
    return { at: start, number, isPrinted, index, label };
  });
}

/** A title over several lines stands in so many at most. */
const MAX_TITLE_LINES = 4;

function toOutline(
  outline: readonly RawBookmark[],
  { lines, pages }: Pick<SourceDocument, 'lines' | 'pages'>,
): OutlineItem[] {
  const items = outline.flatMap(({ level, title, page }) => {
    const start = page === null ? undefined : pages[page - 1];
    if (start === undefined || title === '') return [];
    const to = pages[page!]?.at ?? lines.length;
    return [{ level, title, at: titleLine(title, { lines, from: start.at, to }) ?? start.at }];
  });
  return items.filter(({ at }) => at < lines.length).sort((a, b) => a.at - b.at);
}

/** Index of the line of a page where a title begins, or null. */
function titleLine(
  title: string,
  { lines, from, to }: { lines: readonly SourceLine[]; from: number; to: number },
): number | null {
  const wanted = headingKey(title);
  for (let at = from; at < to; at += 1) {
    let joined = '';
    for (let end = at; end < Math.min(to, at + MAX_TITLE_LINES); end += 1) {
      joined += headingKey(lines[end]!.text);
      if (joined === wanted) return at;
      if (!wanted.startsWith(joined)) break;
    }
  }
  return null;
}
