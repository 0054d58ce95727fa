import { largest } from '../text/largest.ts';
import type { Reading, Span } from '../types.ts';
import type { WindowLogits } from './readerWorker.ts';
import type { Window } from './windows.ts';

/** An answer has at most this many tokens. */
const LONGEST_SPAN = 60;

/** A window with what the model said of it. */
export interface ReadWindow {
  window: Window;
  logits: WindowLogits;
}

/** Nothing was there to be read. */
export const nothingRead: Reading = { answers: 0, span: null, within: () => 0 };

/** One window's probabilities: that it answers, and where, given that it does. */
interface Probable {
  window: Window;
  answers: number;
  start: Float64Array;
  end: Float64Array;
}

/**
 * What the windows of a passage say together: it answers as well as its best window does, and the words are that one's.
 * Logits that are no numbers count as "does not answer".
 */
export function readingOf(
  read: readonly ReadWindow[],
  calibration: { slope: number; shift: number },
): Reading {
  const windows = read.map((one) => probable(one, calibration));
  const best = windows.reduce<Probable | null>(
    (top, one) => (top === null || one.answers > top.answers ? one : top),
    null,
  );
  if (best === null) return nothingRead;
  return {
    answers: best.answers,
    span: spanOf(best),
    within: (span) =>
      largest(
        windows.map((one) => (massWithin(one, span) * one.answers) / Math.max(best.answers, 1e-9)),
        0,
      ),
  };
}

function probable(
  { window, logits }: ReadWindow,
  calibration: { slope: number; shift: number },
): Probable {
  const { from, tokens } = window;
  const of = (values: Float32Array): Float64Array =>
    softmax(values.subarray(from, from + tokens.length));
  const answers = 1 / (1 + Math.exp(-(calibration.slope * logits.answers + calibration.shift)));
  return {
    window,
    answers: Number.isFinite(answers) ? answers : 0,
    start: of(logits.start),
    end: of(logits.end),
  };
}

/** Even where a logit is no number. */
function softmax(logits: Float32Array): Float64Array {
  const top = logits.reduce((most, value) => Math.max(most, value), -Infinity);
  const shares = Float64Array.from(logits, (value) => Math.exp(value - top));
  const sum = shares.reduce((total, value) => total + value, 0);
  return Number.isFinite(sum) && sum > 0
    ? shares.map((value) => value / sum)
    : shares.fill(1 / Math.max(1, logits.length));
}

/** The likeliest start with the likeliest end behind it. */
function spanOf({ window, start, end }: Probable): Span {
  let best = { first: 0, last: 0, value: -1 };
  for (let first = 0; first < start.length; first += 1) {
    // The mark of a text's beginning stands for no character.
    if (window.tokens[first]!.end === window.tokens[first]!.start) continue;
    for (let last = first; last < Math.min(end.length, first + LONGEST_SPAN); last += 1) {
      const value = start[first]! * end[last]!;
      if (value > best.value) best = { first, last, value };
    }
  }
  return { start: window.tokens[best.first]!.start, end: window.tokens[best.last]!.end };
}

/** How much of start and of end lies in the span: their geometric mean. */
function massWithin({ window, start, end }: Probable, span: Span): number {
  let [starts, ends] = [0, 0];
  window.tokens.forEach((token, at) => {
    // The mark of a text's beginning has no length: it belongs to the first character.
    const behind = Math.max(token.end, token.start + 1);
    if (token.start >= span.end || behind <= span.start) return;
    starts += start[at]!;
    ends += end[at]!;
  });
  return Math.sqrt(starts * ends);
}
