import { normalise } from '../text/normalise.ts';
import type { Book, Section, Span } from '../types.ts';
import type { NamedCase } from './units/names/unitName.ts';

/** A section that a question names by its heading; the span counts in the question as it was searched. */
export interface NamedSection extends NamedCase, Span {
  section: Section;
  /** The heading without its number, as printed. */
  name: string;
}

/** Finds the sections a normalised question names by their headings, in the order of the question. */
export type FindNamedSections = (plain: string) => NamedSection[];

/** What numbers a heading: 一、 （二） 3. 第四节 IV. */
const NUMBER =
  /^(?:第[0-9一二三四五六七八九十百]+[章节条回]|[（(]?(?:[0-9]+|[一二三四五六七八九十百]+|[IVX]+)[)）、.．]+)\s*/u;

/** Longer headings are sentences, which nobody names. */
const LONGEST = 30;

/** Shorter ones are parts of too many words. */
const SHORTEST = { han: 2, latin: 4 };

const LETTER = /[\p{Script=Latin}0-9]/u;

/**
 * Prepares the headings that name one section alone: those that several sections have (成效) name none, nor do names of units. Looking one
 * question up takes time with its length alone.
 */
export function createNamedSections(books: readonly Book[]): FindNamedSections {
  const byName = new Map<string, Omit<NamedSection, 'start' | 'end'> | null>();
  const units = new Set(books.flatMap(({ cases }) => cases.map(({ unit }) => normalise(unit))));
  for (const book of books) {
    const studies = new Map(book.cases.map((study) => [study.id, study]));
    for (const section of book.sections) {
      const name = (section.heading ?? '').trim().replace(NUMBER, '');
      const key = normalise(name);
      const study = studies.get(section.case);
      if (study === undefined || !isName(key) || units.has(key)) continue;
      const isTaken = byName.has(key);
      byName.set(key, isTaken ? null : { book: book.id, study, section, name });
    }
  }
  const lengths = [...new Set([...byName.keys()].map(({ length }) => length))];
  lengths.sort((a, b) => b - a);
  return (plain) => namedIn(plain, byName, lengths);
}

function isName(key: string): boolean {
  const shortest = /\p{Script=Han}/u.test(key) ? SHORTEST.han : SHORTEST.latin;
  return key.length >= shortest && key.length <= LONGEST;
}

function namedIn(
  plain: string,
  byName: ReadonlyMap<string, Omit<NamedSection, 'start' | 'end'> | null>,
  lengths: readonly number[],
): NamedSection[] {
  const found: NamedSection[] = [];
  for (let at = 0; at < plain.length;) {
    const length = lengths.find(
      (one) => byName.get(plain.slice(at, at + one)) && isApart(plain, at, at + one),
    );
    if (length !== undefined) {
      const named = byName.get(plain.slice(at, at + length))!;
      if (!found.some(({ section }) => section === named.section))
        found.push({ ...named, start: at, end: at + length });
    }
    at += length ?? 1;
  }
  return found;
}

/** Latin letters and digits around it would make it a part of another word. */
function isApart(plain: string, start: number, end: number): boolean {
  const cuts = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && LETTER.test(left) && LETTER.test(right);
  return !cuts(plain[start - 1], plain[start]) && !cuts(plain[end - 1], plain[end]);
}
