import type { Entry } from '../../types.ts';
import { looksLikeUnit } from '../contents/contentsUnits.ts';
import { headingKey, withoutNumber } from './headings.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** Where the title and unit of an entry stand in the body: lines [from, to). */
interface FoundHeading {
  entry: Entry | null;
  from: number;
  to: number;
}

/** What an entry is called by its heading in the body. */
export interface HeadingNames {
  entry: Entry;
  title: string;
  unit: string;
}

/**
 * Reads title and unit of entries from their headings, where the contents do not part them (their columns wrap, or one
 * space is all that stands between): the heading has the same characters in all, and its last line (or its first) looks
 * like a unit. Where the contents name none, headings of other entries must end in their units too: a title may wrap
 * before a word that looks like one.
 */
export function namesInHeadings(
  headings: readonly FoundHeading[],
  lines: readonly SourceLine[],
): HeadingNames[] {
  const found = [...new Map(headings.map((one) => [one.entry, one])).values()].flatMap(
    ({ entry, from, to }) => {
      if (entry === null || to - from < 2) return [];
      const [first, ...rest] = lines.slice(from, to).map(({ text }) => text.trim());
      return [{ entry, texts: [withoutNumber(first!), ...rest] }];
    },
  );
  const ending = found.filter(({ entry, texts }) => isUnitLine(entry, texts)).length;
  const haveUnits = ending * 2 >= found.length;
  return found.flatMap(({ entry, texts }) => {
    if (charactersOf(texts.join('')) !== charactersOf(wholeOf(entry))) return [];
    const names = partedAsListed(texts, entry) ?? parted(texts, headingKey(entry.unit));
    if (names === null || isSame(names, entry)) return [];
    const isScrambled = !headingKey(entry.title + entry.unit).startsWith(
      headingKey(texts.join('')),
    );
    const isListed = partedAsListed(texts, entry) !== null;
    const isUnnamed = entry.unit === entry.title && (haveUnits || isListed);
    return isScrambled || isUnnamed || isUnitLine(entry, texts) ? [{ entry, ...names }] : [];
  });
}

function isUnitLine({ unit }: Entry, texts: readonly string[]): boolean {
  return [texts[0]!, texts.at(-1)!].some((text) => headingKey(text) === headingKey(unit));
}

/** A title that ends in its unit names it once. */
function wholeOf({ title, unit }: Entry): string {
  return headingKey(title).includes(headingKey(unit)) ? title : title + unit;
}

/** A dash, a colon or a bracket between title and unit in the contents. */
const SEPARATOR = /\s*(?:[—–]{1,2}|--|\s-\s|[：:|/]|[（(])\s*/gu;

/** Title and unit where the contents set a sign between them and the heading breaks its line there. */
function partedAsListed(
  texts: readonly string[],
  { title, unit }: Entry,
): { title: string; unit: string } | null {
  if (title !== unit) return null;
  for (const sign of title.matchAll(SEPARATOR)) {
    const before = headingKey(title.slice(0, sign.index));
    const at = texts.findIndex((_, end) => headingKey(texts.slice(0, end + 1).join('')) === before);
    if (before === '' || at < 0 || at + 1 >= texts.length) continue;
    return { title: joined(texts.slice(0, at + 1)), unit: joined(texts.slice(at + 1)) };
  }
  return null;
}

/** @param known key of the unit the contents name: a line that is it is no part of the title */
function parted(texts: readonly string[], known: string): { title: string; unit: string } | null {
  const [first, last] = [tight(texts[0]!), withoutSign(tight(texts.at(-1)!))];
  if (headingKey(last) === known) return { title: joined(texts.slice(0, -1)), unit: last };
  if (headingKey(first) === known) return { title: joined(texts.slice(1)), unit: first };
  if (looksLikeUnit(last)) return { title: joined(texts.slice(0, -1)), unit: last };
  if (looksLikeUnit(first)) return { title: joined(texts.slice(1)), unit: first };
  return null;
}

/** Lines of a Chinese title are joined without a space. */
function joined(texts: readonly string[]): string {
  return texts
    .join('\n')
    .replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\s+/gu, ' ');
}

/** A dash before the unit, or brackets around it, are no part of its name. */
function withoutSign(text: string): string {
  return text.replace(/^[—–-]{1,2}\s*/u, '').replace(/^[（(]([^（()）]+)[）)]$/u, '$1');
}

function tight(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function isSame(names: { title: string; unit: string }, { title, unit }: Entry): boolean {
  return (
    headingKey(names.title) === headingKey(title) && headingKey(names.unit) === headingKey(unit)
  );
}

/** The characters of a text in an order of their own: two texts of the same characters are equal. */
function charactersOf(text: string): string {
  return [...headingKey(text)].sort().join('');
}
