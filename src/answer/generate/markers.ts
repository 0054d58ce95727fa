import { createCodeState } from './codeState.ts';

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
/** Characters kept of what was read: enough for a bracket's context, white space included. */
const TAIL = 16;

/**
 * Finds `[1]`, `[1,3]`, `[1-3]`, `[来源1]`, 【1】 and their full-width forms, however they are split over chunks;
 * not within code, and not where the book itself prints that number in brackets.
 */
export function createMarkerReader(options: MarkerOptions): MarkerReader {
  return new Reader(options);
}

class Reader implements MarkerReader {
  removed = 0;
  private readonly given: number;
  private readonly printed: readonly string[];
  private readonly code = createCodeState();
  /** Not read yet. */
  private held = '';
  /** The end of what was read. */
  private tail = '';

  constructor({ given, texts = [] }: MarkerOptions) {
    this.given = given;
    this.printed = texts.flatMap(printedBrackets);
  }

  push(chunk: string): string {
    this.held += chunk.replace(PRIVATE_USE, '');
    return this.read(false);
  }

  end(): string {
    return this.read(true);
  }

  private read(isLast: boolean): string {
    let ready = '';
    while (this.held !== '') {
      const next = this.step(isLast);
      if (next === null) break;
      ready += next;
    }
    return ready;
  }

  /** Reads one step off the front of what is held; null when more text is needed. */
  private step(isLast: boolean): string | null {
    const { held, code } = this;
    const plain = /^[^[［【`\n]+/u.exec(held)?.[0];
    if (plain !== undefined) return this.take(plain);
    if (held.startsWith('`')) {
      const run = /^`+/u.exec(held)![0];
      if (run.length === held.length && !isLast) return null;
      code.backticks(run.length, this.tail);
      return this.take(run);
    }
    if (held.startsWith('\n')) code.newline();
    if (held.startsWith('\n') || code.inside()) return this.take(held[0]!);
    const marker = MARKER.exec(fold(held));
    if (marker !== null) return this.takeMarker(marker, isLast);
    return MARKER_START.test(held) && !isLast ? null : this.take(held[0]!);
  }

  private takeMarker([whole, numbers]: RegExpExecArray, isLast: boolean): string | null {
    const literal = this.held.slice(0, whole.length);
    const before = (this.tail + fold(literal)).replace(/\s+/gu, '');
    if (this.printed.some((bracket) => before.endsWith(bracket))) return this.take(literal);
    const behind = this.held.slice(whole.length);
    // A model may wrap its marker in a link, or still be about to.
    if (!isLast && (behind === '' || LINK_START.test(behind))) return null;
    this.held = behind.replace(LINK_TARGET, '');
    const all = expand(numbers!);
    const known = all.filter((n) => n >= 1 && n <= this.given);
    this.removed += all.length - known.length;
    return known.map(markerSign).join('');
  }

  private take(text: string): string {
    this.held = this.held.slice(text.length);
    this.tail = (this.tail + text).slice(-TAIL);
    return text;
  }
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
