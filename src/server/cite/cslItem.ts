import type { BookSummary, Citation, ContentsEntry } from '../../types.ts';

/** A place of a book as programs for references know it (CSL-JSON): a case is a chapter of its book. */
export interface CslItem {
  id: string;
  type: 'chapter';
  language: 'zh';
  title: string;
  'container-title': string;
  /** The book's title in English, where it has one. */
  'container-title-short'?: string;
  publisher?: string;
  issued?: { 'date-parts': [number[]] };
  /** `1-2`; absent in a book without pages. */
  page?: string;
  /** Where it stands in a book without pages. */
  section?: string;
  note?: string;
}

/** Where something is cited from. */
export type CitedPlace = Pick<Citation, 'pages' | 'section' | 'paragraph'>;

/** What a citation of a case is in CSL-JSON; no author is named, for who wrote a case its book does not say. */
export function cslItem(
  book: Pick<BookSummary, 'id' | 'title' | 'titleEn' | 'publisher' | 'date'>,
  { case: id, title, unit }: Pick<ContentsEntry, 'case' | 'title' | 'unit'>,
  { pages, section, paragraph }: CitedPlace,
): CslItem {
  const isNamed = title.includes(unit);
  const page = pages === null ? undefined : rangeOf(pages.first, pages.last);
  const date = dateOf(book.date);
  return {
    id: [book.id, id, ...(page === undefined ? [] : [`p${page}`])].join('-'),
    type: 'chapter',
    language: 'zh',
    title: isNamed ? title : `${title}（${unit}）`,
    'container-title': book.title,
    ...(book.titleEn === null ? {} : { 'container-title-short': book.titleEn }),
    ...(book.publisher === null ? {} : { publisher: book.publisher }),
    ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
    ...(page === undefined ? sectionOf(section, paragraph) : { page }),
    ...(pages?.basis === 'estimated' ? { note: 'page number estimated (页码为估计)' } : {}),
  };
}

function rangeOf(first: number, last: number): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

function sectionOf(section: string | null, paragraph?: number): { section?: string } {
  const parts = [section, paragraph === undefined ? null : `para. ${paragraph}`];
  const said = parts.filter((part) => part !== null).join(', ');
  return said === '' ? {} : { section: said };
}

/** Year and month of a date as it is printed. */
function dateOf(date: string | null): number[] {
  const [, year, month] = /(\d{4})(?:\D+(\d{1,2})(?!\d))?/u.exec(date ?? '') ?? [];
  if (year === undefined) return [];
  const known = Number(month ?? 0);
  return known >= 1 && known <= 12 ? [Number(year), known] : [Number(year)];
}
