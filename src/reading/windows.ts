import { splitSentences } from '../text/sentences.ts';
import type { PassageToRead } from '../types.ts';
import { SPECIAL, type Token, type Tokenizer } from './tokenizer.ts';

/** Tokens the model reads at once: question, heading, passage and the marks between them. It was trained on as many. */
export const WINDOW_TOKENS = 224;

/** Tokens of a question that are read; what comes behind is left out. */
const QUESTION_TOKENS = 64;

/** Tokens of what stands above a passage. */
const HEADING_TOKENS = 40;

/** Begin, end of the question twice, end. */
const MARKS = 4;

/** A run of whole sentences of a passage that is read at once, ready for the model. */
export interface Window {
  ids: number[];
  /** Where the tokens of the passage begin in `ids`. */
  from: number;
  /** The tokens of the passage, with offsets in its text. */
  tokens: Token[];
}

/**
 * What the model reads of a passage: all of it where it is short enough, otherwise windows that overlap by one sentence.
 * A sentence too long for a window is cut into runs that overlap by half. Empty where the passage has no tokens.
 */
export function windowsOf(
  question: string,
  { heading, text }: PassageToRead,
  tokenizer: Tokenizer,
): Window[] {
  const asked = tokenizer.tokens(question).slice(0, QUESTION_TOKENS).map(idOf);
  const above = heading.trim() === '' ? [] : tokenizer.tokens(`${heading}\n`);
  const before = [
    SPECIAL.begin,
    ...asked,
    SPECIAL.end,
    SPECIAL.end,
    ...above.slice(0, HEADING_TOKENS).map(idOf),
  ];
  const room = WINDOW_TOKENS - MARKS - (before.length - 3);
  const tokens = tokenizer.tokens(text);
  return runsOf(text, tokens, room).map((run) => ({
    ids: [...before, ...run.map(idOf), SPECIAL.end],
    from: before.length,
    tokens: run,
  }));
}

function idOf({ id }: Token): number {
  return id;
}

/** The tokens in runs of whole sentences of at most `room`, each from the last sentence of the one before. */
function runsOf(text: string, tokens: readonly Token[], room: number): Token[][] {
  if (tokens.length === 0) return [];
  if (tokens.length <= room) return [[...tokens]];
  const runs: Token[][] = [];
  let run: Token[] = [];
  let last: Token[] = [];
  for (const sentence of sentencesOf(text, tokens, room)) {
    if (run.length + sentence.length > room) {
      runs.push(run);
      run = last.length + sentence.length <= room ? [...last] : [];
    }
    run = run.concat(sentence);
    last = sentence;
  }
  return [...runs, run];
}

/** The tokens sentence by sentence; of one longer than `room` pieces of that length, each half over the one before. */
function sentencesOf(text: string, tokens: readonly Token[], room: number): Token[][] {
  const spans = splitSentences(text);
  const found: Token[][] = [];
  let at = 0;
  for (const { end } of [...spans, { end: Infinity }]) {
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at += 1;
    const sentence = tokens.slice(first, at);
    if (sentence.length === 0) continue;
    for (
      let from = 0;
      from === 0 || from + room / 2 < sentence.length;
      from += Math.ceil(room / 2)
    ) {
      found.push(sentence.slice(from, from + room));
    }
  }
  return found;
}
