import type { Citation, Place } from '../../types.ts';
import type { Room } from '../model/room.ts';

/**
 * A place as a marker shows it: `1—2`, or `≈9` where the number is estimated; in a book without pages its paragraph; '' where
 * neither is known.
 */
export function shortPlace(room: Room, { pages, paragraph, pageLabel }: Place): string {
  const texts = room.settings.texts.value;
  if (pages === null && pageLabel !== undefined) return texts.pageLabel(pageLabel);
  if (pages === null) return paragraph === undefined ? '' : texts.paragraph(paragraph);
  const range = texts.pageRange(pages.first, pages.last);
  return pages.basis === 'estimated' ? `≈${range}` : range;
}

/** Where a citation stands, as a reference gives it: unit and pages (or paragraph), in the language of the page. */
export function citationPlace(
  room: Room,
  { unit, pages, book, paragraph, pageLabel }: Place & { unit: string; book?: string },
): string {
  const { settings, shelf } = room;
  const name = shelf.unitName(unit, {
    language: settings.language.value,
    ...(book === undefined ? {} : { book }),
  });
  const texts = settings.texts.value;
  const at =
    pages === null
      ? shortPlace(room, { pages, paragraph, pageLabel })
      : texts.pages(pages.first, pages.last);
  const place = at === '' ? name : `${name} · ${at}`;
  const books = shelf.books.value ?? [];
  const named = books.length < 2 ? undefined : books.find(({ id }) => id === book);
  if (named === undefined) return place;
  const title = shelf.bookTitle(named, settings.language.value);
  return settings.language.value === 'zh' ? `《${title}》${place}` : `${title} · ${place}`;
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
