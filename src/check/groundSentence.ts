import { pagesOfSpan, type Shelved } from '../retrieve/library.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span, Support } from '../types.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import type { Checked } from './check.ts';
import type { Fault } from './fault.ts';
import type { Checker } from './createChecker.ts';
import type { Nearness } from './createNearness.ts';
import { textAround } from './textAround.ts';
import { largest } from '../text/largest.ts';

/** What a sentence was found to rest on. */
export interface Grounded {
  support: Support;
  /** Why it is unsupported; null where it is not. */
  reason: string | null;
  /** The words it rests on; empty where it is unsupported. */
  excerpts: Excerpt[];
  /** No run of words carries it by itself, only all text of their pages. */
  isByPage?: boolean;
  /** What is wrong with it; absent where nothing is. */
  fault?: Fault | undefined;
  /** The words nearest to it, where it is unsupported, … */
  nearest?: Excerpt | undefined;
  /** … and how near they are, 0 to 1. */
  nearness?: number;
}

/** Checks a sentence against passages, all of them together. */
export type Ground = (sentence: string, passages: readonly Shelved[]) => Grounded;

export interface GroundDeps {
  check: Checker;
  nearness: Nearness;
}

/** Sentences of the book that one sentence of an answer may rest on, in each passage. */
const WIDEST = 3;

/**
 * What a sentence rests on: in each of the passages the sentence nearest to it, alone where its own words carry it, with
 * its neighbours where they do not, otherwise the whole passage. Where no words carry it by themselves it is judged by all
 * text of the unit on their pages, and the nearest words stand for the page.
 */
export function groundSentence(
  sentence: string,
  passages: readonly Shelved[],
  { check, nearness }: GroundDeps,
): Grounded {
  if (passages.length === 0) {
    const { support, reason } = check(sentence, []);
    return { support, reason, excerpts: [] };
  }
  const near = nearness(sentence);
  const widenings = passages.map((one) => spansOf(one, near));
  const ownWords = firstThatCarries(sentence, { passages, widenings, check, textOf: wordsOf });
  if (ownWords.support !== 'unsupported') return ownWords;
  const pages = firstThatCarries(sentence, { passages, widenings, check, textOf: pagesText });
  if (pages.support !== 'unsupported') return { ...pages, isByPage: true };
  const [nearest] = excerptsOf(passages, [widenings[0]![0]!]);
  return {
    ...pages,
    nearest,
    nearness: near(nearest!.book.text.slice(nearest!.start, nearest!.end)),
  };
}

interface Widening {
  passages: readonly Shelved[];
  /** Of each passage, runs of sentences from the nearest one to all. */
  widenings: readonly Span[][];
  check: Checker;
  /** What a run is judged by. */
  textOf: (one: Shelved, span: Span) => string;
}

function firstThatCarries(
  sentence: string,
  { passages, widenings, check, textOf }: Widening,
): Grounded {
  let judged: Checked | null = null;
  let tried: readonly string[] = [];
  for (let width = 0; width <= WIDEST; width += 1) {
    const spans = widenings.map((all) => all[Math.min(width, all.length - 1)]!);
    const texts = passages.map((one, at) => textOf(one, spans[at]!));
    // Wider words on the same pages are judged the same.
    if (texts.every((text, at) => text === tried[at])) continue;
    tried = texts;
    judged = check(
      sentence,
      passages.map(({ study }, at) => ({ unit: study.unit, text: texts[at]! })),
    );
    if (judged.support === 'unsupported') continue;
    return { support: judged.support, reason: null, excerpts: excerptsOf(passages, spans) };
  }
  return { support: 'unsupported', reason: judged!.reason, fault: judged!.fault, excerpts: [] };
}

function excerptsOf(passages: readonly Shelved[], spans: readonly Span[]): Excerpt[] {
  return spans.map((span, at) => {
    const { book, study, section, passage } = passages[at]!;
    return { book, study, section, passage: passage.id, ...span };
  });
}

function wordsOf({ book }: Shelved, { start, end }: Span): string {
  return book.text.slice(start, end);
}

/** All text of the unit on the pages of the words. */
function pagesText({ book, study }: Shelved, span: Span): string {
  return textAround(book, study.id, { ...span, pages: pagesOfSpan(book, study.id, span) });
}

/** Runs of whole sentences, from the nearest one alone to the whole passage. */
function spansOf({ book, passage }: Shelved, near: (words: string) => number): Span[] {
  const sentences = splitSentences(book.text.slice(passage.start, passage.end)).map(
    ({ start, end }) => ({ start: passage.start + start, end: passage.start + end }),
  );
  const scores = sentences.map(({ start, end }) => near(book.text.slice(start, end)));
  let first = scores.indexOf(largest(scores));
  let last = first;
  const spans: Span[] = [{ ...sentences[first]! }];
  while (spans.length < WIDEST && last - first + 1 < sentences.length) {
    const isBefore = (scores[first - 1] ?? -1) > (scores[last + 1] ?? -1);
    if (isBefore) first -= 1;
    else last += 1;
    spans.push({ start: sentences[first]!.start, end: sentences[last]!.end });
  }
  spans.push({ start: passage.start, end: passage.end });
  return spans;
}
