import { CasebookError } from '../../../errors.ts';
import type { ReadDocumentOptions } from '../../source/reader.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { openPdf } from './openPdf.ts';
import { pageLines } from './pageLines.ts';
import { understandPdf, type LinedPage } from './understandPdf.ts';

/** How much text one file may have. */
export interface PdfLimits {
  maxPages: number;
  /** UTF-16 units of all pages together. */
  maxText: number;
}

/** Pages: ten times the thickest book. Text: 10,000 pages of 3,000 characters. */
export const defaultPdfLimits: PdfLimits = { maxPages: 10_000, maxText: 30_000_000 };

/** From this share of pages without text on, the file is a scan. */
const SCANNED = 0.5;

/**
 * Reads a PDF with a text layer: lines in the order they are read, paragraphs as they are set, running heads and feet
 * taken out, every page with the number that is printed on it (its place in the file and its label are kept apart).
 *
 * @throws CasebookError `bad_book`: a scan without text, a locked or damaged file, one with too many pages or characters.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  { onPage, ...limits }: ReadDocumentOptions & Partial<PdfLimits> = {},
): Promise<SourceDocument> {
  const { maxPages, maxText } = { ...defaultPdfLimits, ...limits };
  try {
    const { total, title, outline, page } = await openPdf(bytes, maxPages);
    const pages: LinedPage[] = [];
    let length = 0;
    let before: number | null = null;
    for (let index = 1; index <= total; index += 1) {
      const { runs, ...raw } = await page(index);
      length += runs.reduce((sum, { text }) => sum + text.length, 0);
      if (length > maxText) throw new Error(`a book has at most ${maxText} characters`);
      // at once: runs take ten times the memory of lines
      const { lines, gutter } = pageLines({ runs, width: raw.width }, before);
      before = gutter;
      pages.push({ ...raw, lines });
      onPage?.(index, total);
    }
    assertText(pages);
    return understandPdf({ pages, outline, title });
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the PDF was not read: ${reason}`);
  }
}

function assertText(pages: readonly LinedPage[]): void {
  const bare = pages.filter(({ isBare }) => isBare).length;
  if (pages.length > 0 && bare <= pages.length * SCANNED) return;
  const rule = 'a scan has to go through OCR (text recognition) first';
  throw new Error(`${bare} of ${pages.length} pages have no text: ${rule}`);
}
