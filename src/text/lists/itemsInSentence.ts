import type { Span } from '../../types.ts';
import type { Announced } from './announcedCount.ts';

/** The items of a list within a sentence; `areWords`: parted by commas alone. */
export interface ItemsInSentence {
  items: Span[];
  areWords: boolean;
}

/** What a list within a sentence follows: a colon that is part of no time or ratio, or 即. */
const OPENER = /[：:](?![0-9/])|(?<=^|[，,。；;])(?:即|也就是|分别是)(?=[\p{Script=Han}“《])/gu;

const OPEN = '“‘《（(「『【〈';
const CLOSE = '”’》）)」』】〉';

/** Fewer items are only a list where they are announced. */
const LEAST = 3;

/** Longer words between commas are clauses. */
const LONGEST_WORDS = { zh: 24, en: 60 };

/** The last two items, joined by a word. */
const JOINED_ZH = /(?:以及|和|与|及)(?=[^和与及]{1,24}$)/u;
const JOINED_EN = /,?\s+(?:and|or)\s+(?=[^,]{1,60}$)/u;

/**
 * The items a sentence sets out behind a colon or 即: parted by semicolons, otherwise by 、 or as words by commas; by those that come to as many as announced
 * where something is announced. What stands in quotation marks or brackets parts nothing. Null where there are none.
 *
 * @param announcedBefore how many are announced in the words up to an offset
 */
export function itemsInSentence(
  text: string,
  sentence: Span,
  announcedBefore: (to: number) => Announced | null,
): ItemsInSentence | null {
  const words = text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(OPENER)) {
    if (depthAt(words, match.index) > 0) continue;
    const start = sentence.start + match.index + match[0].length;
    const found = behind(text, { start, end: sentence.end }, announcedBefore(start)?.count ?? null);
    if (found !== null) return found;
  }
  return null;
}

function behind(text: string, span: Span, announced: number | null): ItemsInSentence | null {
  const body = withoutEnd(text, span);
  const isEnglish = !/\p{Script=Han}/u.test(text.slice(body.start, body.end));
  const clauses = cut(text, body, /[；;]/u);
  // Two clauses of seven announced are no items: the seven stand otherwise.
  const areMost = announced === null || clauses.length * 2 > announced;
  if (clauses.length >= 2 && areMost) return { items: clauses, areWords: false };
  const pauses = withLast(text, cut(text, body, /、/u), JOINED_ZH);
  const commas = withLast(text, cut(text, body, /[，,]/u), isEnglish ? JOINED_EN : JOINED_ZH);
  const ways = isEnglish ? [commas] : [pauses, commas];
  const exact = ways.find(({ length }) => length === announced && length >= 2);
  if (exact !== undefined) return { items: exact, areWords: true };
  const [items] = ways;
  const longest = LONGEST_WORDS[isEnglish ? 'en' : 'zh'];
  const areShort = items!.every(({ start, end }) => end - start <= longest);
  const isList = items!.length >= LEAST && areShort;
  // Two kinds of commas in a list that is not the announced length: not ours to tell.
  const isPlain = isEnglish || !/[，,]/u.test(text.slice(body.start, body.end));
  return isList && isPlain ? { items: items!, areWords: true } : null;
}

function cut(text: string, span: Span, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  let depth = 0;
  for (let at = span.start; at <= span.end; at += 1) {
    const sign = text[at] ?? '';
    if (at < span.end && OPEN.includes(sign)) depth += 1;
    if (at < span.end && CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    if (at < span.end && (depth > 0 || !separator.test(sign) || isGrouping(text, at))) continue;
    const part = trimmed(text, { start, end: at });
    if (part !== null) parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** A comma within a number. */
function isGrouping(text: string, at: number): boolean {
  return /^[0-9],[0-9]$/u.test(text.slice(at - 1, at + 2));
}

/** The last part may hold the last two items. */
function withLast(text: string, parts: readonly Span[], joined: RegExp): Span[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const match = joined.exec(text.slice(last.start, last.end));
  if (match === null) return [...parts];
  const opening = /^(?:and|or)\s+/u.exec(text.slice(last.start, last.end))?.[0].length ?? 0;
  const before = { start: last.start + opening, end: last.start + match.index };
  const behindIt = { start: before.end + match[0].length, end: last.end };
  const split = [before, behindIt].filter(({ start, end }) => end > start);
  return [...parts.slice(0, -1), ...split];
}

function withoutEnd(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/(?:等等?)?[。.!！?？”"]*\s*$/u, '');
  return { start, end: start + words.length };
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

function depthAt(words: string, at: number): number {
  let depth = 0;
  for (const sign of words.slice(0, at)) {
    if (OPEN.includes(sign)) depth += 1;
    if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return depth;
}
