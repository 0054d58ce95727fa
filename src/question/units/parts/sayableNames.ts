import { englishWords, isEnglishStopWord } from '../../../text/english.ts';
import { normaliseTight } from '../../../text/normalise.ts';
import type { Book, CaseStudy } from '../../../types.ts';
import { nameWords, type NameWord } from '../names/nameWords.ts';
import { organisationKinds } from '../names/organisationKinds.ts';
import type { NamedCase } from '../names/unitName.ts';

/** What a piece of a name says: the place, the kind or the number of the unit, or what is its own. */
export type Role = 'place' | 'kind' | 'number' | 'own';

/** A name as it can be said in parts: of a Chinese one its characters, of an English one its words. */
export interface SayableName {
  named: NamedCase;
  /** Simplified and in lower case, without white space and marks. */
  pieces: string[];
  /** As the book prints them. */
  printed: string[];
  roles: Role[];
  /** Of each piece: how few names have its word, 0 to 1. */
  weights: number[];
  /** Where it begins, its place apart. */
  opening: number;
  /** What its case says, as printed; '' where it is not held. */
  text: string;
}

/** A word of a name. */
interface Part {
  text: string;
  role: Role;
}

interface Unit {
  book: Book;
  study: CaseStudy;
}

const ENGLISH_KINDS = new Set([...organisationKinds.values()].flat());

/** The names of all units of some books, those in Chinese and those in English apart. */
export function sayableNames(books: readonly Book[]): {
  chinese: SayableName[];
  english: SayableName[];
} {
  const units = books.flatMap((book) => book.cases.map((study) => ({ book, study })));
  const isChinese = ({ study }: Unit): boolean => /\p{Script=Han}/u.test(study.unit);
  return {
    chinese: weighed(units.filter(isChinese), {
      partsOf: chineseParts,
      split: (word) => [...word],
    }),
    english: weighed(
      units.filter((unit) => !isChinese(unit)),
      { partsOf: englishParts, split: (word) => [word] },
    ),
  };
}

function weighed(
  units: readonly Unit[],
  how: { partsOf: (name: string) => Part[]; split: (word: string) => string[] },
): SayableName[] {
  const parts = units.map(({ study }) => how.partsOf(study.unit));
  const counts = new Map<string, number>();
  for (const words of parts) {
    for (const word of new Set(words.map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const all = units.length + 1;
  return units.map(({ book, study }, at) => {
    const title = normaliseTight(`${book.title}${book.place?.zh ?? ''}${book.place?.en ?? ''}`);
    // What the whole book is about tells none of its units from another.
    const weightOf = (word: string): number =>
      title.includes(word) ? 0 : Math.log(all / counts.get(word)!) / Math.log(all);
    const pieces = parts[at]!.flatMap(({ text, role }) =>
      how.split(text).map((piece) => ({ piece, role, weight: weightOf(text) })),
    );
    const plain = pieces.map(({ piece }) => piece);
    const printed = how.split(study.unit.replace(/[\s\p{P}\p{S}]+/gu, ''));
    const { span } = study;
    return {
      named: { book: book.id, study },
      pieces: plain,
      printed: printed.length === plain.length ? printed : plain,
      roles: pieces.map(({ role }) => role),
      weights: pieces.map(({ weight }) => weight),
      opening: Math.max(
        0,
        pieces.findIndex(({ role }) => role !== 'place'),
      ),
      text: span === undefined ? '' : book.text.slice(span.start, span.end),
    };
  });
}

function chineseParts(name: string): Part[] {
  const words = nameWords(normaliseTight(name).replace(/[\p{P}\p{S}]+/gu, ''));
  return words.map((word) => ({ text: word.text, role: roleOf(word) }));
}

function roleOf({ isKind, isPlace, value }: NameWord): Role {
  if (isKind) return 'kind';
  if (value !== null) return 'number';
  return isPlace ? 'place' : 'own';
}

function englishParts(name: string): Part[] {
  return englishWords(name)
    .filter((word) => !isEnglishStopWord(word))
    .map((text) => ({ text, role: englishRole(text) }));
}

function englishRole(word: string): Role {
  if (ENGLISH_KINDS.has(word)) return 'kind';
  return /^[0-9]+$/u.test(word) ? 'number' : 'own';
}
