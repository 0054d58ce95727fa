import type { PriorTurn } from '../../src/types.ts';

/** A question, and what was asked before it. */
export interface HostileQuestion {
  question: string;
  history?: readonly PriorTurn[];
}

/** Makes a question of a family; another `round` gives another text, so that nothing kept from one before answers it. */
export type HostileFamily = (round: number) => HostileQuestion;

/** Families by what they try. */
export type HostileFamilies = Readonly<Record<string, HostileFamily>>;

/** The longest question the server takes, in UTF-16 units. */
export const LENGTH = 2_000;

/** The first of the common characters. */
export const COMMON = 0x4e00;

/** Units of the book. */
export const UNITS = ['市财政局', '市统计局', '市科技局', '大同区'];

/** Repeats each text until it is as long as a question may be. */
export function each(
  texts: Record<string, (round: number) => string>,
): Record<string, HostileFamily> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      (round: number) => ({ question: whole(text(round)) }),
    ]),
  );
}

/** A text repeated until it is as long as a question may be. */
export function whole(text: string): string {
  return text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
}

/** Characters that follow each other, from one on; of `alphabet` where one is given, and in turn of `span` where it is. */
export function from(
  first: number,
  step = 1,
  alphabet: string | null = null,
  span = LENGTH,
): string {
  const places = Array.from({ length: LENGTH }, (_, at) => first + ((at * step) % (span * step)));
  return places
    .map((place) => (alphabet === null ? String.fromCodePoint(place) : pick(alphabet, place)))
    .join('');
}

/** Characters of the extensions A and B, a common one after each two. */
export function mixed(round: number): string {
  const codes = Array.from({ length: LENGTH }, (_, at) => [
    0x3400 + at + round,
    0x20000 + at,
    0x5b66,
  ]);
  return codes.map((three) => String.fromCodePoint(...three)).join('');
}

/** Texts made by number, one behind the other, until a question is full. */
export function numbered(text: (at: number) => string): string {
  return Array.from({ length: LENGTH }, (_, at) => text(at))
    .join('')
    .slice(0, LENGTH);
}

/** One of a list, or of the characters of a text, in turn. */
export function pick(list: string | readonly string[], at: number): string {
  const all = typeof list === 'string' ? [...list] : list;
  return all[at % all.length]!;
}

/** One of the common characters, scattered. */
export function hanAt(at: number): string {
  return String.fromCodePoint(COMMON + ((at * 7919) % 20_000));
}

/** A number in letters, of three and more. */
export function letters(number: number): string {
  const own = (number * 2_654_435 + 17_000).toString(26);
  return [...own].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

/** With its first letter a capital. */
export function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
