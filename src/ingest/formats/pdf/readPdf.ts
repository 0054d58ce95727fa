import { basename } from 'node:path';
import { CasebookError } from '../../../errors.ts';
import type { ReadDocumentOptions } from '../../source/reader.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { findWatermarks } from './findWatermarks.ts';
import { isGarbled } from './isGarbled.ts';
import { openPdf, type OpenedPdf } from './openPdf.ts';
import { commonGutter, pageLines } from './pageLines.ts';
import type { RawPage } from './rawPdf.ts';
import { recognisedRuns, type Recognise } from './recognise.ts';
import { pagesOfSheet, spreadOrder } from './spreads.ts';
import { understandPdf, type LinedPage } from './understandPdf.ts';
import { withoutOverprint } from './withoutOverprint.ts';

/** How much text one file may have. */
export interface PdfLimits {
  maxPages: number;
  /** UTF-16 units of all pages together. */
  maxText: number;
}

/** How a PDF is read. */
export interface ReadPdfOptions extends ReadDocumentOptions, Partial<PdfLimits> {
  /** Reads the pages that are pictures without text; without it they have none. */
  recognise?: Recognise | undefined;
}

/** Pages: ten times the thickest book. Text: 10,000 pages of 3,000 characters. */
export const defaultPdfLimits: PdfLimits = { maxPages: 10_000, maxText: 30_000_000 };

/** Pages looked at for watermarks. */
const SAMPLED = 10;

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
  { onPage, recognise, ...limits }: ReadPdfOptions = {},
): Promise<SourceDocument> {
  const { maxPages, maxText } = { ...defaultPdfLimits, ...limits };
  try {
    const pdf = await openPdf(bytes, { maxPages, pictures: recognise !== undefined });
    const { total, title, outline, page } = pdf;
    const sample = await samplePages(total, page);
    const isWatermark = findWatermarks(sample.map(({ runs }) => runs));
    const order = spreadOrder(sample);
    const parted = (sheet: RawPage): RawPage[] =>
      order === null ? [sheet] : pagesOfSheet(sheet, order);
    const common = commonGutter(sample.flatMap(parted));
    const pages: LinedPage[] = [];
    let length = 0;
    let before: number | null = null;
    for (let index = 1; index <= total; index += 1) {
      const sheet = await recognised(await page(index), { pdf, recognise });
      length += sheet.runs.reduce((sum, { text }) => sum + text.length, 0);
      if (length > maxText) throw new Error(`a book has at most ${maxText} characters`);
      sheet.runs = sheet.runs.filter((run) => !isWatermark(run));
      for (const { runs, rules, ...raw } of parted(sheet)) {
        // at once: runs take ten times the memory of lines
        const own = withoutOverprint(runs);
        const isUnknown = isGarbled(own.map(({ text }) => text).join(''));
        const known = [before, common].filter((x) => x !== null);
        const { lines, gutter } = pageLines({ runs: own, rules, width: raw.width }, known);
        before = gutter;
        const place = { index: pages.length + 1, sheet: index };
        pages.push({ ...raw, ...place, lines: isUnknown ? [] : lines, isGarbled: isUnknown });
      }
      onPage?.(index, total);
    }
    assertText(pages, file);
    return understandPdf({ pages, outline, title });
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the PDF was not read: ${reason}`);
  }
}

/** A page that is a picture, with the text that is recognised on it; others as they are. */
async function recognised(
  page: RawPage,
  { pdf, recognise }: { pdf: OpenedPdf; recognise: Recognise | undefined },
): Promise<RawPage> {
  if (!page.isPicture || recognise === undefined) return page;
  const image = await pdf.picture(page.index);
  const { runs, confidence } = await recognisedRuns(image, { recognise, page });
  return runs.length === 0
    ? page
    : { ...page, runs, isBare: false, isPicture: false, recognised: confidence };
}

/** Some pages, evenly over the file: a watermark stands on most. */
async function samplePages(
  total: number,
  page: (index: number) => Promise<RawPage>,
): Promise<RawPage[]> {
  const count = Math.min(total, SAMPLED);
  const sample: RawPage[] = [];
  for (let at = 0; at < count; at += 1) {
    sample.push(await page(1 + Math.floor((at * total) / count)));
  }
  return sample;
}

/** What gives a scan its text layer; `kept`: what becomes of the text that is there. */
function ocrCommand(file: string, kept: 'skip-text' | 'force-ocr'): string {
  const name = basename(file);
  const made = name.replace(/(\.pdf)?$/iu, '.ocr.pdf');
  const quoted = [name, made].map((one) => JSON.stringify(one)).join(' ');
  return `for example ocrmypdf -l chi_sim+eng --${kept} ${quoted}, then ingest ${JSON.stringify(made)}`;
}

function assertText(pages: readonly LinedPage[], file: string): void {
  const garbled = pages.filter((page) => page.isGarbled).length;
  const filled = pages.filter(({ isBare }) => !isBare).length;
  if (garbled > filled * SCANNED) {
    const rule = 'its fonts tell no characters: it has to go through OCR (text recognition) first';
    const command = ocrCommand(file, 'force-ocr');
    throw new Error(`${garbled} of ${pages.length} pages cannot be read: ${rule}, ${command}`);
  }
  const bare = pages.filter(({ isBare }) => isBare).length;
  if (pages.length > 0 && bare <= pages.length * SCANNED) return;
  const pictures = pages.filter((page) => page.isBare && page.isPicture).length;
  const what = pictures > bare * SCANNED ? 'they are pictures, and ' : '';
  const rule = `${what}a scan has to go through OCR (text recognition) first`;
  const own = `casebook ingest --ocr ${JSON.stringify(basename(file))}`;
  const command = `${own}, or ${ocrCommand(file, 'skip-text')}`;
  throw new Error(`${bare} of ${pages.length} pages have no text: ${rule}: ${command}`);
}
