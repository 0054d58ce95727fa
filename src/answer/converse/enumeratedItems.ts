import type { Span } from '../../types.ts';

/** Fewer are no list. */
const LEAST = 2;

/** What opens an item where items are numbered, each with the marks that may follow one another. */
const MARKERS: readonly RegExp[] = [
  /[一二三四五六七八九十]{1,3}(?:是|要|抓|靠)/gu,
  /[①②③④⑤⑥⑦⑧⑨⑩]/gu,
  /第[一二三四五六七八九十]{1,3}[,，、]/gu,
  /(?:首先|其次|再次|最后)[,，]/gu,
  /[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]/gu,
  /(?<![0-9.])[0-9]{1,2}[.、．](?![0-9])/gu,
];

/** Behind a colon: what it announces. */
const ANNOUNCED = /[:：]([^:：。！？\n]+)/gu;

/** Words in a row: A、B、C和D. */
const RUN = /[^、,，;；。:：！？\n]+(?:、[^、,，;；。:：！？\n]+)+/gu;

/**
 * The items that a text sets out one by one, in order: numbered ones (一是…二是…, ①②, 第一，), those that a colon announces, or words in a row
 * (A、B和C). Each without its number. Empty where it sets out none; of several lists the longest.
 */
export function enumeratedItems(text: string): Span[] {
  const lists = [
    ...MARKERS.map((marker) => numbered(text, marker)),
    ...[...text.matchAll(ANNOUNCED)].map((match) => announced(text, match)),
  ];
  const longest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
  if (longest.length >= LEAST) return longest;
  const runs = [...text.matchAll(RUN)].map((match) =>
    parted(text, spanOf(match), /、|[和与及](?!其)/gu),
  );
  return runs.reduce<Span[]>(
    (best, run) => (run.length > Math.max(best.length, LEAST) ? run : best),
    [],
  );
}

function numbered(text: string, marker: RegExp): Span[] {
  const marks = [...text.matchAll(marker)].map(spanOf).filter(({ start }) => opens(text, start));
  if (marks.length < LEAST) return [];
  return marks.map(({ end }, at) => trimmed(text, { start: end, end: endOf(text, marks, at) }));
}

/** An item reaches to the next one; the last one to the end of its sentence. */
function endOf(text: string, marks: readonly Span[], at: number): number {
  const next = marks[at + 1];
  if (next !== undefined) return next.start;
  const stop = /[。！？\n]/u.exec(text.slice(marks[at]!.end));
  return stop === null ? text.length : marks[at]!.end + stop.index + 1;
}

/** A number opens an item at the beginning of a clause, not within words. */
function opens(text: string, start: number): boolean {
  return start === 0 || /[\s,，;；。:：、！？“”"]/u.test(text.charAt(start - 1));
}

/** By semicolons where there are any, else by commas, else by 、 and 和. */
function announced(text: string, match: RegExpMatchArray): Span[] {
  const start = match.index! + match[0].length - match[1]!.length;
  const span = { start, end: start + match[1]!.length };
  for (const joint of [/[;；]/gu, /[,，]/gu, /、|[和与及](?!其)/gu]) {
    const parts = parted(text, span, joint);
    if (parts.length > LEAST) return parts;
  }
  return [];
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
