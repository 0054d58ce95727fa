import type { Room } from './room.ts';

/** Opens one of the places that were found, counted from 0, with its words marked; nothing where there is none such. */
export async function openFound(
  { search, reader }: Pick<Room, 'search' | 'reader'>,
  at: number,
): Promise<void> {
  const place = search.found.value?.words.found[at];
  if (place === undefined) return;
  const { book, case: id, sectionNumber: section, pages, start, end } = place;
  const mark = { start, end };
  search.setAt(at);
  await (pages === null
    ? reader.openPlace({ book, case: id, section, mark })
    : reader.openPlace({ book, first: pages.first, last: pages.last, mark }));
}
