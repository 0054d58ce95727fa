import type { Span } from '../types.ts';

/** Closing quotes and brackets that belong to the sentence before them. */
const CLOSERS = '”’」』）)】》〉"\'';

const CJK_ENDS = '。！？!?';

/**
 * Splits running text into sentences. A sentence ends behind 。！？!? and any closing quotes or brackets, at a
 * Latin full stop followed by white space, and at a line break. The spans cover every character that is
 * not white space around a sentence, in order, without overlap.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') {
      push(spans, text, { start, end: at });
      start = at + 1;
    } else if (endsSentence(text, at)) {
      let end = at + 1;
      while (end < text.length && (CLOSERS.includes(text[end]!) || CJK_ENDS.includes(text[end]!)))
        end += 1;
      push(spans, text, { start, end });
      start = end;
      at = end - 1;
    }
  }
  push(spans, text, { start, end: text.length });
  return spans;
}

/** Splits one sentence at ；; into its clauses, for sentences too long to stand as one. */
export function splitClauses(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    if (text[at] !== '；' && text[at] !== ';') continue;
    push(spans, text, { start, end: at + 1 });
    start = at + 1;
  }
  push(spans, text, { start, end: span.end });
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

function push(spans: Span[], text: string, span: Span): void {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  if (end > start) spans.push({ start, end });
}
