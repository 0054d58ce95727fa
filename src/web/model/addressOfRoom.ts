import type { Address, BookPlace } from './address.ts';
import type { Room } from './room.ts';

/** The address of what the room shows: the conversation, and the place in the books a reader has opened. */
export function addressOfRoom(
  room: Pick<Room, 'talk' | 'reader' | 'search' | 'shelf' | 'desk' | 'sharing'>,
): Address {
  const conversation = room.talk.conversationId.value;
  const place = room.reader.open.value ? placeOf(room) : null;
  const shared = room.sharing.id.value;
  if (room.desk.value === 'shared' && shared !== null) return { conversation: null, place, shared };
  const desk = room.desk.value;
  if (desk !== 'draft' && desk !== 'notes') return { conversation, place };
  return { conversation, place, [desk]: true };
}

function placeOf({
  reader,
  search,
  shelf,
}: Pick<Room, 'reader' | 'search' | 'shelf'>): BookPlace | null {
  const book = shelf.shown.value?.id;
  const shown: BookPlace | null = book === undefined ? null : { kind: 'book', book };
  switch (reader.view.value) {
    case 'pages':
      return reader.place.value ?? shown;
    case 'shelf':
      return { kind: 'shelf' };
    case 'find': {
      const found = search.found.value;
      return found === null ? shown : { kind: 'search', query: found.query, book: found.book };
    }
    case 'contents': {
      const named = reader.named.value;
      return shown === null || named === null ? shown : { ...shown, kind: 'case', case: named };
    }
  }
}
