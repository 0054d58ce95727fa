import { CasebookError } from '../errors.ts';
import { editionShare } from '../retrieve/edition/parallelSentences.ts';
import type { Book, Page, Passage } from '../types.ts';
import { englishLines } from './reportLines.ts';

/** What to show of a book: nothing chosen is an overview with its contents. */
export interface InspectChoice {
  parts: readonly ('contents' | 'pages' | 'passages')[];
  /** Only this printed page: its text, or its passages. */
  page: number | null;
}

/** First words of a text, so long. */
const GLIMPSE = 40;

/**
 * A book for people: its contents with what is held, its pages with how they are known, its passages with their ids.
 *
 * @throws CasebookError `not_found` for a page without text.
 */
export function inspectLines(book: Book, { parts, page }: InspectChoice): string[] {
  if (page !== null && book.pages.length === 0 && book.passages.length > 0) {
    throw new CasebookError('not_found', `${book.id} has no pages: it is read by sections`);
  }
  if (page !== null && !book.pages.some(({ number }) => number === page)) {
    const held = heldPages(book.pages);
    throw new CasebookError(
      'not_found',
      `${book.id}: no text of page ${page} is held, but ${held}`,
    );
  }
  const shown = parts.length === 0 && page === null ? (['contents'] as const) : parts;
  const onPage = page !== null && parts.length === 0;
  return [
    ...headLines(book),
    ...(shown.includes('contents') ? contentsLines(book) : []),
    ...(shown.includes('pages') ? pageLines(book, page) : []),
    ...(shown.includes('passages') ? passageLines(book, page) : []),
    ...(onPage ? textLines(book, page) : []),
  ];
}

function headLines(book: Book): string[] {
  const { id, title, cases, sections, passages, pages } = book;
  const held = cases.filter(({ hasText }) => hasText).length;
  const counts = `${cases.length} cases, ${held} with text; ${pages.length} pages, ${sections.length} sections, ${passages.length} passages`;
  return [`${id}: ${title}`, counts, ...englishLines(editionShare(book))];
}

function contentsLines({ parts, cases }: Book): string[] {
  return parts.flatMap(({ number, label, title }) => {
    const heading = `${label} ${title}`.trim();
    const rows = cases
      .filter(({ part }) => part === number)
      .map(({ id, firstPage, lastPage, unit, title: name, hasText }) => {
        const pages = lastPage === null ? `${firstPage}–` : `${firstPage}–${lastPage}`;
        const place = firstPage === null ? '' : `  p. ${pages}`;
        return `  ${id}${place}  ${unit}  ${name}${hasText ? '' : '  (text not held)'}`;
      });
    return heading === '' ? rows : [heading, ...rows];
  });
}

function pageLines({ pages, text }: Book, wanted: number | null): string[] {
  return pages
    .filter(({ number }) => wanted === null || number === wanted)
    .map(({ number, basis, case: id, file, start, end }) => {
      const place =
        file === undefined
          ? ''
          : `  file ${file.index}${file.label === null ? '' : ` “${file.label}”`}`;
      const read = file?.recognised;
      const sure = read === undefined ? '' : `  recognised ${Math.floor(read * 100)} %`;
      return `p. ${number}  ${basis}${sure}  case ${id}${place}  ${glimpse(text.slice(start, end))}`;
    });
}

function passageLines({ passages, text }: Book, wanted: number | null): string[] {
  const isOn = ({ pages }: Passage): boolean =>
    wanted === null || (pages !== null && pages.first <= wanted && wanted <= pages.last);
  return passages.filter(isOn).map(({ id, pages, section, start, end }) => {
    const { first, last } = pages ?? { first: 0, last: 0 };
    const range = pages === null ? '' : `  p. ${first === last ? first : `${first}–${last}`}`;
    return `${id}${range}  section ${section}  ${glimpse(text.slice(start, end))}`;
  });
}

function textLines({ pages, text }: Book, wanted: number | null): string[] {
  const found = pages.filter(({ number }: Page) => number === wanted);
  return found.flatMap(({ basis, case: id, start, end }) => [
    `p. ${wanted}  ${basis}  case ${id}`,
    text.slice(start, end),
  ]);
}

function glimpse(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > GLIMPSE ? `${line.slice(0, GLIMPSE)}…` : line;
}

/** “that of pages 1–11, 40”. */
function heldPages(pages: readonly Page[]): string {
  const numbers = [...new Set(pages.map(({ number }) => number))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return shown.length === 0 ? 'none' : `that of ${shown.join(', ')}`;
}
