import type { IngestWarning } from '../../../types.ts';
import { headingKey } from '../../cases/headings.ts';
import type { SourceLine } from '../../source/sourceLines.ts';
import type { OutlineItem, SourceDocument, SourcePage } from '../../source/sourceDocument.ts';
import { findRunningHeaders, type LaidPage } from './findRunningHeaders.ts';
import { inReadingOrder, type SetLine } from './inReadingOrder.ts';
import { namedColumns } from './namedColumns.ts';
import { pageNumbers, type NumberedPage } from './pageNumbers.ts';
import type { RawBookmark, RawPage } from './rawPdf.ts';
import { withLinkedPages } from './withLinkedPages.ts';
import { withoutHyphens } from './withoutHyphens.ts';

/** A page with its lines in the order they are read. */
export type LinedPage = LaidPage &
  Omit<RawPage, 'runs' | 'rules' | 'width'> & {
    /** Position in the file, from 1, where two pages share a sheet: then `index` counts the pages. */
    sheet?: number;
    /** Its fonts tell no characters: it has no lines. */
    isGarbled: boolean;
  };

/** What was taken out of a PDF. */
export interface LinedPdf {
  pages: readonly LinedPage[];
  outline: readonly RawBookmark[];
  title: string | null;
}

/** Below this confidence of text recognition every tenth character or so is another one. */
const UNSURE = 0.85;

/** A title over several lines stands in so many at most. */
const MAX_TITLE_LINES = 4;

/** Reads what was taken out of a PDF as a person reads its pages. Pure. */
export function understandPdf({ pages, outline, title }: LinedPdf): SourceDocument {
  const headers = findRunningHeaders(pages);
  const numbers = pageNumbers(pages, { labels: pages.map(({ label }) => label), headers });
  const placeOf = (sheet: number): number => pages.findIndex((page) => sheetOf(page) === sheet);
  const numberOf = (sheet: number): number | null => numbers[placeOf(sheet)]?.number ?? null;
  const texts = pages.map((page, at) => {
    const kept = page.lines.filter(
      (_, line) => !headers[at]!.has(line) && !isNumber(numbers[at]!, line),
    );
    return namedColumns(withLinkedPages(kept, page.links, numberOf));
  });
  const set = inReadingOrder(texts);
  const lines = withoutHyphens(toLines(set, pages));
  const sourcePages = toPages(set, { pages, numbers });
  return {
    lines,
    pages: sourcePages,
    // Only such numbers are told with a label of their own.
    ...(numbers.some(({ label }) => label !== undefined) ? { countsByCase: true } : {}),
    outline: toOutline(outline, { lines, pages: sourcePages }),
    title,
    warnings: warnings(pages),
  };
}

function sheetOf({ sheet, index }: LinedPage): number {
  return sheet ?? index;
}

function isNumber({ line }: NumberedPage, at: number): boolean {
  return line?.at === at && line.isAlone;
}

function toLines(set: readonly (readonly SetLine[])[], pages: readonly LinedPage[]): SourceLine[] {
  const lines: SourceLine[] = [];
  set.forEach((page, at) => {
    // What a picture holds is not known: a sentence must not run over it as if nothing stood there.
    const isCut = pages[at - 1]?.isPicture === true;
    page.forEach(
      ({ line: { text, size, left }, startsParagraph: opens, isCut: isJoined }, index) => {
        const startsParagraph = opens || (isCut && index === 0);
        lines.push({
          text,
          number: lines.length + 1,
          indented: false,
          afterBlank: startsParagraph,
          afterFormFeed: index === 0 && at > 0,
          startsParagraph,
          ...(isJoined === true && !startsParagraph ? { isCut: true } : {}),
          look: { size, left },
        });
      },
    );
  });
  return lines;
}

function toPages(
  set: readonly (readonly SetLine[])[],
  { pages, numbers }: { pages: readonly LinedPage[]; numbers: readonly NumberedPage[] },
): SourcePage[] {
  let at = 0;
  return pages.map((one, page) => {
    const { number, isPrinted, roman, label = roman ?? one.label } = numbers[page]!;
    const start = at;
    at += set[page]!.length;
    const { recognised } = one;
    const told = { at: start, number, isPrinted, index: sheetOf(one), label };
    return recognised === null ? told : { ...told, recognised };
  });
}

function toOutline(
  outline: readonly RawBookmark[],
  { lines, pages }: Pick<SourceDocument, 'lines' | 'pages'>,
): OutlineItem[] {
  const items = outline.flatMap(({ level, title, page }) => {
    const place = pages.findIndex(({ index }) => index === page);
    const start = pages[place];
    if (start === undefined || title === '') return [];
    const to = pages.slice(place).find(({ index }) => index !== page)?.at ?? lines.length;
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

/** A plate is no loss, scanned text among text is; nor is a watermark, but a legend may be. */
function warnings(pages: readonly LinedPage[]): IngestWarning[] {
  const on = (which: (page: LinedPage) => boolean): number[] => [
    ...new Set(pages.filter(which).map(sheetOf)),
  ];
  return [
    ...remark(
      on(({ isDamaged }) => isDamaged),
      'damaged: text may be missing or altered; make the PDF again from its source, or mend it (qpdf, mutool)',
    ),
    ...remark(
      on((page) => page.isGarbled),
      'fonts tell no characters: the text was left out; it must go through OCR (ocrmypdf --force-ocr) to be found',
    ),
    ...remark(
      on(({ isPicture }) => isPicture),
      'pictures without text: nothing of them was read; scanned text must go through OCR (casebook ingest --ocr, or ocrmypdf --skip-text) to be found',
    ),
    ...remark(
      on(({ recognised }) => recognised !== null && recognised < UNSURE),
      'text recognition was unsure of the characters: hold what is cited against the print',
    ),
    ...remark(
      on(({ leftOut }) => leftOut > 0),
      'text at an angle was left out; turn it upright if it is more than a watermark',
    ),
  ];
}

function remark(pages: readonly number[], what: string): IngestWarning[] {
  if (pages.length === 0) return [];
  const which = `${pages.length === 1 ? 'page' : 'pages'} ${ranges(pages)} of the file`;
  return [{ line: null, message: `${which}: ${what}` }];
}

/** `3, 7–9` of ascending numbers. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
