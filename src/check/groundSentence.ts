import { pagesOfSpan, type Shelved } from '../retrieve/library.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span, Support } from '../types.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import type { Checked, CitedText } from './check.ts';
import type { Checker } from './createChecker.ts';
import type { Nearness } from './createNearness.ts';
import { textOfPages } from './textOfPages.ts';
import { largest } from '../text/largest.ts';

/** What a sentence was found to rest on. */
export interface Grounded {
  support: Support;
  /** Why it is unsupported; null where it is not. */
  reason: string | null;
  /** The words it rests on; empty where it is unsupported. */
  excerpts: Excerpt[];
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
 * What a sentence rests on: in each of the passages the sentence nearest to it, alone where that carries it, with its
 * neighbours where it does not, otherwise the whole passage. It is judged by all text of the unit on the pages of
 * those words, as the finished answer is.
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
  let judged: Checked | null = null;
  let tried: readonly CitedText[] = [];
  for (let width = 0; width <= WIDEST; width += 1) {
    const spans = widenings.map((all) => all[Math.min(width, all.length - 1)]!);
    const cited = passages.map((one, at) => citedText(one, spans[at]!));
    // Wider words on the same pages are judged the same.
    if (cited.every(({ text }, at) => text === tried[at]?.text)) continue;
    tried = cited;
    judged = check(sentence, cited);
    if (judged.support === 'unsupported') continue;
    const excerpts = passages.map(({ book, study, section, passage }, at) => ({
      ...{ book, study, section, passage: passage.id },
      ...spans[at]!,
    }));
    return { support: judged.support, reason: null, excerpts };
  }
  return { support: 'unsupported', reason: judged!.reason, excerpts: [] };
}

function citedText({ book, study }: Shelved, span: Span): CitedText {
  return { unit: study.unit, text: textOfPages(book, study.id, pagesOfSpan(book, study.id, span)) };
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
