import type { ContentsEntry } from '../../types.ts';
import type { Address, BookPlace } from './address.ts';
import { placeOfCase, type Place, type SectionPlace } from './loadSpread.ts';
import type { Room } from './room.ts';

/** Shows in the room what an address names. Never rejects: what cannot be shown is said where it would stand. */
export async function goTo(
  room: Pick<Room, 'talk' | 'reader' | 'search' | 'shelf' | 'desk' | 'sharing'>,
  { conversation, place, draft, notes, shared }: Address,
): Promise<void> {
  const { talk, desk, sharing } = room;
  if (shared !== undefined) {
    desk.value = 'shared';
    await Promise.all([sharing.open(shared), openPlace(room, place)]);
    return;
  }
  desk.value = draft === true ? 'draft' : notes === true ? 'notes' : 'talk';
  const isOpen = talk.conversationId.value === conversation;
  if (!isOpen && conversation === null) talk.startNew();
  await Promise.all([
    isOpen || conversation === null ? undefined : talk.reopen(conversation),
    openPlace(room, place),
  ]);
}

async function openPlace(
  { reader, search, shelf }: Pick<Room, 'reader' | 'search' | 'shelf'>,
  place: BookPlace | null,
): Promise<void> {
  switch (place?.kind) {
    case undefined:
      return reader.rest();
    case 'page':
      return reader.openPlace({ ...place, first: place.page, last: place.to });
    case 'case': {
      const { book, case: id } = place;
      const entry = shelf.entries(book).find((one) => one.case === id);
      if (entry?.hasText === true) {
        return reader.openPlace(placeIn(entry, place));
      }
      shelf.show(book);
      return reader.nameCase(id);
    }
    case 'search': {
      reader.show('find');
      if (place.book !== null) shelf.show(place.book);
      return search.find(place.book, place.query);
    }
    case 'shelf':
      return reader.show('shelf');
    case 'book':
      shelf.show(place.book);
      return reader.nameCase(null);
  }
}

/** Where a case begins, or the section of it that is named; pages have addresses of their own. */
function placeIn(
  entry: ContentsEntry,
  { book, section, mark }: BookPlace & { kind: 'case' },
): Place | SectionPlace {
  const start = placeOfCase(book, entry);
  return 'section' in start ? { ...start, section: section ?? 0, mark } : start;
}
