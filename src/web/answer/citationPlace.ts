import type { Citation, PageRange } from '../../types.ts';
import type { Room } from '../model/room.ts';

/** Pages as a marker shows them: `1—2`, or `≈9` where the number is estimated. */
export function shortPages(room: Room, { first, last, basis }: PageRange): string {
  const range = room.settings.texts.value.pageRange(first, last);
  return basis === 'estimated' ? `≈${range}` : range;
}

/** Where a citation stands, as a reference gives it: unit and pages, in the language of the page. */
export function citationPlace(
  room: Room,
  { unit, pages, book }: Pick<Citation, 'unit' | 'pages'> & { book?: string },
): string {
  const { settings, shelf } = room;
  const name = shelf.unitName(unit, {
    language: settings.language.value,
    ...(book === undefined ? {} : { book }),
  });
  const place = `${name} · ${settings.texts.value.pages(pages.first, pages.last)}`;
  const books = shelf.books.value ?? [];
  const title = books.length < 2 ? undefined : books.find(({ id }) => id === book)?.title;
  return title === undefined ? place : `《${title}》${place}`;
}

/** The section cited, otherwise the case; in English where the answer is and the book has it. */
export function headingOf({
  section,
  caseTitle,
  translation,
}: Pick<Citation, 'section' | 'caseTitle' | 'translation'>): string {
  if (section !== null) return translation?.section ?? section;
  return translation?.caseTitle ?? caseTitle;
}
