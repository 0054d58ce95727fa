import { largest } from '../text/largest.ts';
import type { Judge, Judgement, Span } from '../types.ts';
import type { ReaderFiles } from './modelFiles.ts';
import type { ModelWorker } from './modelWorker.ts';
import { SPECIAL, type Token } from './tokenizer.ts';

/** UTF-16 units that are looked at: what the model reads of them is far less. */
const MOST = { claim: 2_000, heading: 500, text: 4_000 };

/** Tokens of claim, heading, text and the marks between them, and of claim and heading. It was trained on as many. */
const TOKENS = { all: 256, claim: 96, heading: 40 };

/** Begin, end of the claim twice, end. */
const MARKS = 4;

/** Words beside the worst ones are named with them where they are nearly as bad, in log-odds. */
const NEARLY = 1;

/** A judge over a model. What of a text has no room beside the claim is not read. */
export function createJudge(
  { tokenizer }: Pick<ReaderFiles, 'tokenizer'>,
  model: Pick<ModelWorker, 'judge'>,
): Judge {
  return async (claim, { heading, text }, { signal } = {}) => {
    signal?.throwIfAborted();
    const said = tokenizer.tokens(claim.slice(0, MOST.claim)).slice(0, TOKENS.claim);
    const above = heading.trim() === '' ? '' : `${heading.slice(0, MOST.heading)}\n`;
    const before = tokenizer.tokens(above).slice(0, TOKENS.heading);
    const room = TOKENS.all - MARKS - said.length - before.length;
    const read = tokenizer.tokens(text.slice(0, MOST.text)).slice(0, room);
    const ids = [
      SPECIAL.begin,
      ...said.map(idOf),
      SPECIAL.end,
      SPECIAL.end,
      ...[...before, ...read].map(idOf),
      SPECIAL.end,
    ];
    const { unsupported, wrong } = await model.judge(ids, signal);
    return { unsupported, ...worstOf(said, wrong.subarray(1, 1 + said.length)) };
  };
}

function idOf({ id }: Token): number {
  return id;
}

/** The worst token of a claim with those beside it that are nearly as bad. Logits that are no numbers count for nothing. */
function worstOf(said: readonly Token[], wrong: Float32Array): Omit<Judgement, 'unsupported'> {
  const odds = [...wrong].map((value) => (Number.isFinite(value) ? value : -Infinity));
  const worst = largest(odds, -Infinity);
  if (worst === -Infinity) return { words: null, worst: 0 };
  let [first, last] = [odds.indexOf(worst), odds.indexOf(worst)];
  while ((odds[first - 1] ?? -Infinity) >= worst - NEARLY) first -= 1;
  while ((odds[last + 1] ?? -Infinity) >= worst - NEARLY) last += 1;
  const words: Span = { start: said[first]!.start, end: said[last]!.end };
  return { words, worst };
}
