/** Reads the citation markers of a model's text while it streams. */
export interface MarkerReader {
  /** The text so far ready, each marker replaced by one sign per passage: see `markerSign`. */
  push(chunk: string): string;
  /** What was still held back. */
  end(): string;
  /** Numbers of passages that were never given, taken out of the text. */
  readonly removed: number;
}

export interface MarkerOptions {
  /** Passages given to the model, numbered from 1. */
  given: number;
  /** Their texts: a bracketed number that stands there is the book's, not a marker. */
  texts?: readonly string[];
}

/** First of the private-use characters that stand for markers while text is cut into sentences. */
const BASE = 0xe000;

/** Most passages that can be told apart. */
export const MOST_PASSAGES = 999;

/** The private-use character that stands for passage n. */
export function markerSign(n: number): string {
  return String.fromCharCode(BASE + n);
}

/** The passage a sign stands for; null for any other character. */
export function passageOfSign(sign: string): number | null {
  const n = sign.charCodeAt(0) - BASE;
  return n >= 1 && n <= MOST_PASSAGES ? n : null;
}

/** Any private-use character: a model's own are dropped before ours are put in. */
const PRIVATE_USE = /[\uE000-\uF8FF]/gu;

const OPENERS = '[［【';
const NUMBERS = String.raw`\d{1,3}(?:\s*[,，、;；~～–—-]\s*\d{1,3})*`;
const NAMED = String.raw`(?:\^|#|passages?|sources?|refs?|来源|资料|材料|段落?)?`;
const MARKER = new RegExp(String.raw`^[[［【]\s*${NAMED}\s*[:：]?\s*(${NUMBERS})\s*[\]］】]`, 'iu');
/** What may still become a marker when more text comes. */
const MARKER_START = /^[[［【][\s\p{L}\p{N}^#:：,，、;；~～–—-]{0,40}$/u;
const LINK_TARGET = /^\((?:https?:|#|\/)[^)\s]{0,300}\)/u;
const LINK_START = /^\((?:[^)\s]{0,300})$/u;
/** Widest range read as a list: [1-9]. */
const WIDEST_RANGE = 8;
/** Characters before a bracket that tell it apart in the book's text. */
const CONTEXT = 4;

/**
 * Finds `[1]`, `[1,3]`, `[1-3]`, `[来源1]`, 【1】 and their full-width forms, however they are split over chunks;
 * not within code, and not where the book itself prints that number in brackets.
 */
export function createMarkerReader({ given, texts = [] }: MarkerOptions): MarkerReader {
  const printed = texts.flatMap(printedBrackets);
  const code = createCodeState();
  let held = '';
  let tail = '';
  let removed = 0;

  const signs = (numbers: string): string => {
    const all = expand(numbers);
    const known = all.filter((n) => n >= 1 && n <= given);
    removed += all.length - known.length;
    return known.map(markerSign).join('');
  };

  /** Reads one step off the front of what is held; null when more text is needed. */
  const step = (isLast: boolean): string | null => {
    const plain = /^[^[［【`\n]+/u.exec(held)?.[0];
    if (plain !== undefined) return take(plain);
    if (held.startsWith('`')) {
      const run = /^`+/u.exec(held)![0];
      if (run.length === held.length && !isLast) return null;
      code.backticks(run.length, tail);
      return take(run);
    }
    if (!OPENERS.includes(held[0]!) || code.inside()) {
      if (held[0] === '\n') code.newline();
      return take(held[0]!);
    }
    const marker = MARKER.exec(fold(held));
    if (marker === null) return MARKER_START.test(held) && !isLast ? null : take(held[0]!);
    return takeMarker(marker, isLast);
  };

  const takeMarker = ([whole, numbers]: RegExpExecArray, isLast: boolean): string | null => {
    const literal = held.slice(0, whole.length);
    const before = (tail + fold(literal)).replace(/\s+/gu, '');
    if (printed.some((bracket) => before.endsWith(bracket))) return take(literal);
    const behind = held.slice(whole.length);
    // A model may wrap its marker in a link, or still be about to.
    if (!isLast && (behind === '' || LINK_START.test(behind))) return null;
    held = behind.replace(LINK_TARGET, '');
    return signs(numbers!);
  };

  const take = (text: string): string => {
    held = held.slice(text.length);
    tail = (tail + text).slice(-16);
    return text;
  };

  const read = (isLast: boolean): string => {
    let ready = '';
    while (held !== '') {
      const next = step(isLast);
      if (next === null) break;
      ready += next;
    }
    return ready;
  };

  return {
    push(chunk) {
      held += chunk.replace(PRIVATE_USE, '');
      return read(false);
    },
    end: () => read(true),
    get removed() {
      return removed;
    },
  };
}

/** Full-width digits and brackets as plain ones, lengths kept. */
function fold(text: string): string {
  return text.replace(/[０-９［］]/gu, (sign) => sign.normalize('NFKC'));
}

/** “1,3-5” → 1, 3, 4, 5. */
function expand(numbers: string): number[] {
  return numbers.split(/[,，、;；]/u).flatMap((part) => {
    const [from, to] = part.split(/[~～–—-]/u).map(Number);
    if (to === undefined || to <= from! || to - from! > WIDEST_RANGE)
      return [from!, ...(to === undefined ? [] : [to])];
    return Array.from({ length: to - from! + 1 }, (_, at) => from! + at);
  });
}

/** Bracketed numbers in a text, each with the characters before it. */
function printedBrackets(text: string): string[] {
  const tight = fold(text).replace(/\s+/gu, '');
  return [...tight.matchAll(/[[【]\d{1,3}[\]】]/gu)].map(({ 0: bracket, index }) =>
    tight.slice(Math.max(0, index - CONTEXT), index + bracket.length),
  );
}

/** Whether a place in Markdown lies within code: fenced by ``` on a line of its own, or between backticks of a line. */
function createCodeState(): {
  backticks(count: number, before: string): void;
  newline(): void;
  inside(): boolean;
} {
  let fenced = false;
  let inline = 0;
  return {
    backticks(count, before) {
      const opensLine = /(?:^|\n)\s*$/u.test(before);
      if (count >= 3 && opensLine) fenced = !fenced;
      else if (!fenced) inline = inline === 0 ? count : inline === count ? 0 : inline;
    },
    newline: () => void (inline = 0),
    inside: () => fenced || inline > 0,
  };
}
