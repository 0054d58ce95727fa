/** Words to be marked: all of them, or the first and the last few of a longer run. */
export interface MarkWords {
  from: string;
  /** The words it ends with; absent where `from` is all of it. */
  until?: string;
}

/** A place in the books that has an address. */
export type BookPlace =
  | { kind: 'shelf' }
  | { kind: 'book'; book: string }
  | { kind: 'page'; book: string; page: number; to?: number; mark?: MarkWords }
  /** `section`: number of a section of the case, from 1; only in books without pages, as the words marked there. */
  | { kind: 'case'; book: string; case: string; section?: number; mark?: MarkWords }
  /** `book` is null where all books are searched. */
  | { kind: 'search'; query: string; book: string | null };

/** What an address of the page names: a conversation, one's own or shared, or the check of a draft, a place in the books, or both. */
export interface Address {
  conversation: string | null;
  place: BookPlace | null;
  /** A reader's own text is being checked; the text itself is in no address. */
  draft?: true;
  /** A reader's notes are shown. */
  notes?: true;
  /** The link of a conversation that somebody shares. */
  shared?: string;
}

const CONVERSATION = /^[A-Za-z0-9_-]{1,64}$/u;
const SHARE = /^[A-Za-z0-9_-]{22}$/u;
/** Of pages and sections. */
const NUMBER = /^[1-9][0-9]{0,5}$/u;
const LONGEST_QUERY = 200;
/** A run longer than this is given by its ends, so that an address stays short enough for a message. */
const LONGEST_MARK = 48;
const END = 16;

/** Reads the part of an address behind `#`; what it does not know names nothing. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split(/\?(.*)/su);
  const asked = new URLSearchParams(query);
  const steps = path.split('/').slice(1).map(decoded);
  const named = steps[0] === 'c' ? steps[1] : asked.get('c');
  const conversation = CONVERSATION.test(named ?? '') ? named! : null;
  const isDraft = steps[0] === 'check' || asked.has('draft');
  const link = (steps[0] === 's' ? steps[1] : asked.get('s')) ?? '';
  return {
    conversation,
    place: placeOf(steps, asked),
    ...(isDraft ? { draft: true } : {}),
    ...(steps[0] === 'notes' || asked.has('notes') ? { notes: true } : {}),
    ...(SHARE.test(link) ? { shared: link } : {}),
  };
}

/** Writes what `parseAddress` reads; a conversation beside a place stands in `c`. */
export function formatAddress({ conversation, place, draft, notes, shared }: Address): string {
  const desk = draft === true ? 'check' : notes === true ? 'notes' : null;
  if (place === null && desk === null) {
    if (shared !== undefined) return `#/s/${shared}`;
    return conversation === null ? '#/' : `#/c/${conversation}`;
  }
  const asked = new URLSearchParams(place === null ? {} : queryOf(place));
  if (place !== null && desk !== null) asked.set(desk === 'check' ? 'draft' : desk, '1');
  if (conversation !== null) asked.set('c', conversation);
  if (shared !== undefined) asked.set('s', shared);
  const query = asked.toString().replaceAll('+', '%20');
  const steps = place === null ? [desk ?? ''] : pathOf(place);
  return `#/${steps.map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

/** Words to be marked as an address gives them; undefined where there are none. */
export function markWordsOf(words: string): MarkWords | undefined {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line === '') return undefined;
  const letters = [...line];
  if (letters.length <= LONGEST_MARK) return { from: line };
  const from = letters.slice(0, END).join('').trim();
  return { from, until: letters.slice(-END).join('').trim() };
}

function placeOf(steps: readonly string[], asked: URLSearchParams): BookPlace | null {
  const [kind, book = '', part, at = ''] = steps;
  if (kind === 'books') return { kind: 'shelf' };
  if (kind === 'search') {
    const query = (asked.get('q') ?? '').slice(0, LONGEST_QUERY).trim();
    return query === '' ? null : { kind, query, book: asked.get('book') };
  }
  if (kind !== 'book' || book === '') return null;
  if (part === 'case' && at !== '') {
    return { kind: 'case', book, case: at, ...numberIn(asked, 'section'), ...markIn(asked) };
  }
  if (part !== 'page' || !NUMBER.test(at)) return { kind: 'book', book };
  return { kind: 'page', book, page: Number(at), ...numberIn(asked, 'to'), ...markIn(asked) };
}

function numberIn<Name extends string>(
  asked: URLSearchParams,
  name: Name,
): Partial<Record<Name, number>> {
  const number = asked.get(name) ?? '';
  if (!NUMBER.test(number)) return {};
  return { [name]: Number(number) } as Partial<Record<Name, number>>;
}

/** Which words are marked, where an address says so. */
function markIn(asked: URLSearchParams): { mark?: MarkWords } {
  const from = asked.get('mark') ?? '';
  const until = asked.get('until') ?? '';
  return from === '' ? {} : { mark: { from, ...(until === '' ? {} : { until }) } };
}

function pathOf(place: BookPlace): string[] {
  switch (place.kind) {
    case 'book':
      return ['book', place.book];
    case 'page':
      return ['book', place.book, 'page', String(place.page)];
    case 'case':
      return ['book', place.book, 'case', place.case];
    case 'search':
      return ['search'];
    case 'shelf':
      return ['books'];
  }
}

function queryOf(place: BookPlace): Record<string, string> {
  if (place.kind === 'search') {
    return { q: place.query, ...(place.book === null ? {} : { book: place.book }) };
  }
  if (place.kind !== 'page' && place.kind !== 'case') return {};
  const { mark } = place;
  return {
    ...numbersOf(place),
    ...(mark === undefined ? {} : { mark: mark.from }),
    ...(mark?.until === undefined ? {} : { until: mark.until }),
  };
}

function numbersOf(place: BookPlace & { kind: 'page' | 'case' }): Record<string, string> {
  if (place.kind === 'case') {
    return place.section === undefined ? {} : { section: String(place.section) };
  }
  const { page, to = page } = place;
  return to > page ? { to: String(to) } : {};
}

/** A step of a path that is not well encoded is taken as it stands. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
