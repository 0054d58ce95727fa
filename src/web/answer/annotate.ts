import type { AnswerSentence, Span } from '../../types.ts';

/** Markers that stand together, and the checked sentence they stand behind. */
export interface MarkerGroup {
  citations: number[];
  sentence: AnswerSentence | null;
}

/** A text in which signs of private use stand for markers and for the ends of what could not be supported. */
export interface Annotated {
  text: string;
  groups: MarkerGroup[];
  /** By the number in its opening sign; null where the check has not said why yet. */
  doubts: (AnswerSentence | null)[];
}

/** `MARKERS` number `END` stands for a group of markers. */
export const MARKERS = '\uE000';
/** `DOUBT` number `END` … `UNDOUBT` encloses what could not be supported. */
export const DOUBT = '\uE001';
export const END = '\uE002';
export const UNDOUBT = '\uE003';
/** `STRONG` … `UNSTRONG` encloses the words that answer. */
export const STRONG = '\uE004';
export const UNSTRONG = '\uE005';

const OURS = /[\uE000-\uE005]/gu;
const MARKER_RUN = /[ \t]*\[\d+\](?:[ \t]*\[\d+\])*/gu;
const STRUCK = /~~(?=\S)((?:(?!\n\n)[^])+?)~~/gu;

/**
 * Puts signs in the place of markers [n] and of ~~ ~~, so that no renderer can take them for something else.
 * A marker without a citation stays text. `strong` are offsets in `raw` of words to be set off. Works on a text that is still streaming, too: then no sentence is known.
 */
export function annotate(
  raw: string,
  {
    sentences,
    known,
    strong = null,
  }: { sentences: readonly AnswerSentence[]; known: ReadonlySet<number>; strong?: Span | null },
): Annotated {
  const text = raw.replace(OURS, '');
  const placed = placeSentences(text, sentences);
  const groups: MarkerGroup[] = [];
  const doubts: (AnswerSentence | null)[] = [];
  let taken = -1;
  const edits = text === raw ? strongEdits(text, strong) : [];
  for (const { 0: run, index } of text.matchAll(MARKER_RUN)) {
    const citations = numbersIn(run).filter((n) => known.has(n));
    if (citations.length === 0) continue;
    const before = placed.findLastIndex(({ end }) => end <= index);
    const sentence = before > taken ? placed[before]!.sentence : null;
    taken = Math.max(taken, before);
    const sign = `${MARKERS}${groups.push({ citations, sentence }) - 1}${END}`;
    edits.push({ start: index, end: index + run.length, by: sign });
  }
  for (const { 0: all, index } of text.matchAll(STRUCK)) {
    const end = index + all.length;
    const inside = placed.find((one) => one.start >= index && one.end <= end);
    const sign = `${DOUBT}${doubts.push(inside?.sentence ?? null) - 1}${END}`;
    edits.push({ start: index, end: index + 2, by: sign }, { start: end - 2, end, by: UNDOUBT });
  }
  return { text: applyEdits(text, edits), groups, doubts };
}

/** None where the words reach into or out of what is doubtful. */
function strongEdits(text: string, strong: Span | null): Edit[] {
  if (strong === null || text.slice(strong.start, strong.end).includes('~~')) return [];
  const { start, end } = strong;
  return [
    { start, end: start, by: STRONG },
    { start: end, end, by: UNSTRONG },
  ];
}

interface Edit {
  start: number;
  end: number;
  by: string;
}

interface Placed {
  sentence: AnswerSentence;
  start: number;
  end: number;
}

/** Each sentence where it stands in the text, in order; one that is not found is passed over. */
function placeSentences(text: string, sentences: readonly AnswerSentence[]): Placed[] {
  const placed: Placed[] = [];
  let from = 0;
  for (const sentence of sentences) {
    const words = sentence.text.replace(OURS, '');
    const start = text.indexOf(words, from);
    if (start === -1 || words === '') continue;
    from = start + words.length;
    placed.push({ sentence, start, end: from });
  }
  return placed;
}

function numbersIn(run: string): number[] {
  return [...run.matchAll(/\d+/gu)].map((match) => Number(match[0]));
}

function applyEdits(text: string, edits: Edit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    made += text.slice(from, start) + by;
    from = end;
  }
  return made + text.slice(from);
}
