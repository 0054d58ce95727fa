import { markWordsOf, type BookPlace, type MarkWords } from './address.ts';
import { wordsOf } from './findMark.ts';
import type { Place, SectionPlace, Spread } from './loadSpread.ts';

/** The address of what is opened; `shown` are its pages or its section, null where they could not be shown. */
export function addressOfPlace(opened: Place | SectionPlace, shown: Spread | null): BookPlace {
  const { book } = opened;
  if ('section' in opened) {
    const { case: id, section } = opened;
    const begun = section > 0 ? { section } : {};
    return { kind: 'case', book, case: id, ...begun, ...markOf(opened, shown) };
  }
  const { first, last = first } = opened;
  if (opened.case !== undefined) return { kind: 'case', book, case: opened.case };
  const until = last > first ? { to: last } : {};
  return { kind: 'page', book, page: first, ...until, ...markOf(opened, shown) };
}

function markOf({ mark = null }: Place | SectionPlace, shown: Spread | null): { mark?: MarkWords } {
  if (mark === null) return {};
  if ('from' in mark) return { mark };
  const { pages = [], section = null } = shown ?? {};
  const words = markWordsOf(wordsOf(section === null ? pages : [section], mark));
  return words === undefined ? {} : { mark: words };
}
