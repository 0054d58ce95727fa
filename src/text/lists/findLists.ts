import type { Span } from '../../types.ts';
import { splitSentences } from '../sentences.ts';
import { announcedCount, type Announced } from './announcedCount.ts';
import { itemsInSentence } from './itemsInSentence.ts';
import { markerRows, type MarkerRow } from './markers.ts';

/** An item of a list, its marker included, without white space around it. */
export interface ListItem extends Span {
  /** Where its words begin, behind the marker. */
  words: number;
  /** Where its first sentence ends. */
  opening: number;
}

/** An enumeration in a text: at least two items, in order, without overlap. */
export interface ListInText {
  /** The words that lead to it: empty (start = end) where it opens the text. */
  lead: Span;
  /** How many items the lead announces; null where it announces none. */
  announced: Announced | null;
  items: ListItem[];
  /** All items are words of one sentence, set off by commas alone: they are not to be told apart. */
  isWithinSentence: boolean;
}

/** A list has at least two items. */
const LEAST = 2;

/** A sentence that only leads on: the one before it says to what. */
const LONGEST_CONNECTIVE = 6;

/** The lead of a list is no longer: what stands before speaks of other things. */
const LONGEST_LEAD = 240;

/**
 * The enumerations of a stretch of text, of any field and in Chinese or English: marked ones (一是…, 首先…, （1）…, ①…, (a) …, First, …, bullets) through all of
 * the stretch, over sentences and paragraphs, and those within a sentence behind a colon or 即. Offsets count in `text`.
 */
export function findLists(text: string, span: Span): ListInText[] {
  const sentences = splitSentences(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }));
  const places = openingsOf(text, span);
  const marked = markerRows.flatMap((row) => sequences(text, places, row));
  const lists = marked.map((marks) => markedList({ text, span, sentences, places: marks }));
  const within = sentences.flatMap((sentence, at) => {
    if (marked.some((marks) => marks.filter((one) => holds(sentence, one)).length > 1)) return [];
    const lead = (opening: number): Span => leadOf(text, sentences, { at, to: opening });
    const found = itemsInSentence(text, sentence, (to) => announcedCount(said(text, lead(to))));
    if (found === null) return [];
    const before = lead(found.items[0]!.start);
    return [
      {
        lead: before,
        announced: announcedCount(said(text, before)),
        items: found.items.map((item) => ({ ...item, words: item.start, opening: item.end })),
        isWithinSentence: found.areWords,
      },
    ];
  });
  return [...lists, ...within].sort((a, b) => a.items[0]!.start - b.items[0]!.start);
}

/** A place at which an item may open. */
interface Place {
  at: number;
  opens: MarkerRow['opens'];
}

/** A place at which one does, and where the marker ends. */
interface Mark extends Place {
  end: number;
}

const CLAUSE_ENDS = '。；！？：;:!?.';

function openingsOf(text: string, span: Span): Place[] {
  const places: Place[] = [{ at: behindSpace(text, span.start), opens: 'line' }];
  for (let at = span.start; at < span.end - 1; at += 1) {
    const sign = text[at]!;
    const isLine = sign === '\n';
    const isEnd = endsClause(text, at);
    const isGap = /\s/u.test(sign) && /[0-9①-⑳]/u.test(text[at + 1]!);
    if (!isLine && !isEnd && !isGap && !'，,、'.includes(sign)) continue;
    if (sign === '.' && !/\s/u.test(text[at + 1]!)) continue;
    const next = behindSpace(text, at + 1);
    const isFirst = isLine || text.slice(at + 1, next).includes('\n');
    if (next < span.end)
      places.push({ at: next, opens: isFirst ? 'line' : isEnd || isGap ? 'clause' : 'comma' });
  }
  return places.filter(({ at }, index) => places[index + 1]?.at !== at);
}

/** A mark that ends a clause, or a closing one behind it. */
function endsClause(text: string, at: number): boolean {
  const sign = text[at]!;
  if (CLAUSE_ENDS.includes(sign)) return true;
  return /[”’）)]/u.test(sign) && CLAUSE_ENDS.includes(text[at - 1] ?? ' ');
}

const RANK = { line: 0, clause: 1, comma: 2 } as const;

/** Runs of one kind of marker that count upwards from the first. */
function sequences(text: string, places: readonly Place[], row: MarkerRow): Mark[][] {
  const found: Mark[][] = [];
  let open: Mark[] = [];
  const close = (): void => {
    if (open.length >= LEAST) found.push(open);
    open = [];
  };
  for (const place of places) {
    if (RANK[place.opens] > RANK[row.opens]) continue;
    const match = markAt(text, place.at, row) ?? markBehindJoin(text, place.at, row);
    if (match === null) continue;
    const mark = { ...place, end: match.index + match[0].length };
    const number = row.numberOf(match.slice(1).find((group) => group !== undefined)!);
    const goesOn = number === null || number === open.length + 1;
    if (number === 1) {
      close();
      open = [mark];
    } else if (goesOn || (open.length > 0 && typeof number === 'string')) open.push(mark);
    if (number === 'last') close();
  }
  close();
  return found;
}

/** 而三是, and (c): a word may join the last item. */
const JOIN = /(?:而|并且?|且|以及|及|和|and|or)\s*/uy;

function markBehindJoin(text: string, at: number, row: MarkerRow): RegExpExecArray | null {
  JOIN.lastIndex = at;
  const join = JOIN.exec(text)?.[0];
  return join === undefined ? null : markAt(text, at + join.length, row);
}

function markAt(text: string, at: number, { pattern }: MarkerRow): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Marked {
  text: string;
  span: Span;
  sentences: readonly Span[];
  places: readonly Mark[];
}

function markedList({ text, span, sentences, places }: Marked): ListInText {
  const first = places[0]!.at;
  const at = sentences.findIndex(({ end }) => end > first);
  const lead = leadOf(text, sentences, { at, to: first });
  const items = places.map((place, index) => {
    const next = places[index + 1]?.at;
    const end = next ?? endOfLast({ text, span, sentences, places });
    return { words: place.end, ...itemOf(text, { start: place.at, end }, sentences) };
  });
  const announced = lead.start === lead.end ? null : announcedCount(said(text, lead));
  return { lead, announced, items, isWithinSentence: false };
}

/** The last item ends as those before it do: with its clause, its sentence or its paragraph. */
function endOfLast({ text, span, sentences, places }: Marked): number {
  const last = places.at(-1)!.at;
  const own = sentences.find(({ end }) => end > last);
  const before = places.at(-2)!.at;
  const isOneSentence = own !== undefined && own.start <= before;
  if (isOneSentence) return own.end;
  const line = text.indexOf('\n', last);
  return line < 0 || line > span.end ? span.end : line;
}

function itemOf(
  text: string,
  { start, end }: Span,
  sentences: readonly Span[],
): Omit<ListItem, 'words'> {
  const stop = start + text.slice(start, end).trimEnd().length;
  const own = sentences.find((one) => one.end > start);
  // “1.” may stand as a sentence of its own: the item's words are the next one.
  const first = sentences.find(
    (one) => one.end > start && one.end - Math.max(start, one.start) > 4,
  );
  return {
    start,
    end: stop,
    opening: Math.min(stop, Math.max(first?.end ?? stop, own?.end ?? stop)),
  };
}

/** From the beginning of the sentence, or where nothing but a connective stands there, of the one before. */
function leadOf(
  text: string,
  sentences: readonly Span[],
  { at, to }: { at: number; to: number },
): Span {
  const own = sentences[at];
  if (own === undefined) return { start: to, end: to };
  const before = text.slice(own.start, to).replace(/[\s：:，,]/gu, '');
  const isEnough = own.start < to && before.length > LONGEST_CONNECTIVE;
  const from = isEnough ? own : (sentences[at - 1] ?? own);
  const start = Math.min(from.start, to);
  return to - start > LONGEST_LEAD
    ? { start: Math.max(start, Math.min(own.start, to)), end: to }
    : { start, end: to };
}

function said(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function behindSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/u.test(text[next]!)) next += 1;
  return next;
}

function holds(outer: Span, { at }: Place): boolean {
  return outer.start <= at && at < outer.end;
}
