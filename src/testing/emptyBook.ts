import type { Book } from '../types.ts';

/** A book of one part without a name, with nothing in it. */
export function emptyBook(id: string): Book {
  return {
    id,
    title: id,
    titleEn: null,
    publisher: null,
    date: null,
    place: null,
    sourceHash: '',
    parts: [{ number: 1, label: '', title: '' }],
    cases: [],
    front: '',
    text: '',
    pages: [],
    sections: [],
    passages: [],
    edition: null,
  };
}
