import type { Span } from '../types.ts';

/** Closing quotes and brackets that belong to the sentence before them. */
const CLOSERS = '”’」』）)】》〉"\'';

const CJK_ENDS = '。！？!?';

/**
 * The longest sentence, in UTF-16 units: ten times a long one. A text without marks would be one sentence, a passage and
 * a quote of any length.
 */
export const LONGEST_SENTENCE = 1_000;

/** Where a sentence that is too long is cut, if it can be: behind the last of these of its second half. */
const PAUSE = /[，,、；;：:\s]/u;

/**
 * Splits running text into sentences. A sentence ends behind 。！？!? and any closing quotes or brackets, at a
 * Latin full stop followed by white space, at a line break, and at `LONGEST_SENTENCE`. The spans cover every character
 * that is not white space around a sentence, in order, without overlap.
 */
export function splitSentences(text: string): Span[] {
  return [...sentencesOf(text)];
}

/** The first of them, without a look at the rest of the text; undefined where there is none. */
export function firstSentence(text: string): Span | undefined {
  return sentencesOf(text).next().value as Span | undefined;
}

function* sentencesOf(text: string): Generator<Span, undefined> {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    let end = at;
    let next = at + 1;
    if (text[at] !== '\n') {
      if (endsSentence(text, at)) next = behindClosers(text, at + 1);
      else if (at + 1 - start >= LONGEST_SENTENCE) next = cutAt(text, start);
      else continue;
      end = next;
    }
    const span = trimmed(text, { start, end });
    if (span !== null) yield span;
    start = next;
    at = next - 1;
  }
  const span = trimmed(text, { start, end: text.length });
  if (span !== null) yield span;
}

function behindClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && (CLOSERS.includes(text[end]!) || CJK_ENDS.includes(text[end]!)))
    end += 1;
  return end;
}

/** Where a sentence without an end is cut: at a pause, otherwise between two characters. */
function cutAt(text: string, start: number): number {
  const longest = start + LONGEST_SENTENCE;
  for (let at = longest; at > start + LONGEST_SENTENCE / 2; at -= 1)
    if (PAUSE.test(text[at - 1]!)) return at;
  return /[\uD800-\uDBFF]/u.test(text[longest - 1]!) ? longest - 1 : longest;
}

/** Splits one sentence at ；; into its clauses, for sentences too long to stand as one. */
export function splitClauses(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  const cut = (end: number): void => {
    const clause = trimmed(text, { start, end });
    if (clause !== null) spans.push(clause);
    start = end;
  };
  for (let at = span.start; at < span.end; at += 1) {
    if (text[at] === '；' || text[at] === ';') cut(at + 1);
  }
  cut(span.end);
  return spans;
}

function endsSentence(text: string, at: number): boolean {
  if (CJK_ENDS.includes(text[at]!)) return true;
  if (text[at] !== '.') return false;
  const next = text[at + 1];
  return (next === undefined || /\s/u.test(next)) && !isInitial(text, at);
}

/** "No. 1", "J. Smith" and "1. Title" do not end a sentence. */
function isInitial(text: string, at: number): boolean {
  return /(?:^|[\s(])(?:[A-Za-z]|No|Mr|Mrs|Ms|Dr|St|vs|cf|pp?|\d{1,2})$/u.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

/** Without the white space around it; null where there is nothing else. */
function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  return end > start ? { start, end } : null;
}
