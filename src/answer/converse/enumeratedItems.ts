import { findLists } from '../../text/lists/findLists.ts';
import type { Span } from '../../types.ts';

/** As many are a list where nothing announces it. */
const LEAST = 3;

/** What parts the words that a colon announces, the widest first; commas hold words together that 、 parts. */
const JOINTS = [/[,，]/gu, /、|[和与及](?!其)/gu];

/** Behind a colon: what it announces. */
const ANNOUNCED = /(?<=[:：])[^:：。！？\n]+/gu;

/** Words in a row: A、B、C和D. */
const RUN = /[^、,，;；。:：！？\n]+(?:、[^、,，;；。:：！？\n]+)+/gu;

/**
 * The items that a text sets out one by one, in order: those of its longest list (`findLists`), each without its marker; where it has none,
 * those that a colon announces, or words in a row (A、B和C). Empty where it sets out none.
 */
export function enumeratedItems(text: string): Span[] {
  const lists = findLists(text, { start: 0, end: text.length }).map(({ items }) =>
    items.map(({ words, end }) => trimmed(text, { start: words, end })),
  );
  const longest = longestOf(lists);
  if (longest.length > 0) return longest;
  const announced = [...text.matchAll(ANNOUNCED)].map(
    (match) => JOINTS.map((joint) => parted(text, spanOf(match), joint)).find(isList) ?? [],
  );
  const runs = [...text.matchAll(RUN)].map((match) => parted(text, spanOf(match), JOINTS[1]!));
  return longestOf([announced, runs].map((found) => longestOf(found.filter(isList))));
}

function isList({ length }: readonly Span[]): boolean {
  return length >= LEAST;
}

/** The first of the longest. */
function longestOf(lists: readonly Span[][]): Span[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

function parted(text: string, { start, end }: Span, joint: RegExp): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(joint)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  parts.push({ start: from, end });
  return parts.map((part) => trimmed(text, part)).filter((part) => part.end > part.start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const lead = /^[\s,，;；、。]*/u.exec(part)![0].length;
  const tail = /[\s,，;；、]*$/u.exec(part.slice(lead))![0].length;
  return { start: start + lead, end: end - tail };
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index!, end: match.index! + match[0].length };
}
