import type { IntentReader, IntentReading } from '../types.ts';
import type { ReaderFiles } from './modelFiles.ts';
import type { ModelWorker } from './modelWorker.ts';
import { QUESTION_LABELS } from './questionLabels.ts';
import { createTokenizer, SPECIAL } from './tokenizer.ts';
import { QUESTION_TOKENS } from './windows.ts';

/** Longer questions are read up to here, in UTF-16 units. */
const MOST_READ = 2_000;

/** Readings kept: a question is read again when it is taken up in a conversation. */
const MOST_KEPT = 1_000;

/** Reads what questions ask for with the model; what was read once costs nothing. */
export function createIntentReader(
  { pieces }: Pick<ReaderFiles, 'pieces'>,
  model: Pick<ModelWorker, 'run'>,
): IntentReader {
  const tokenizer = createTokenizer(pieces);
  const kept = new Map<string, IntentReading>();
  return async (question, { signal } = {}) => {
    signal?.throwIfAborted();
    const asked = question.slice(0, MOST_READ);
    const found = kept.get(asked);
    if (found !== undefined) return found;
    const ids = tokenizer
      .tokens(asked)
      .slice(0, QUESTION_TOKENS)
      .map(({ id }) => id);
    const { question: logits } = await model.run([SPECIAL.begin, ...ids, SPECIAL.end], signal);
    const reading = intentOf(logits);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(asked, reading);
    return reading;
  };
}

/** Probabilities of the logits, part by part; where one is no number, all of its part are alike. */
export function intentOf(logits: Float32Array): IntentReading {
  let at = 0;
  const choice = <K extends string>(names: readonly K[]): Record<K, number> => {
    const shares = softmax(logits.subarray(at, (at += names.length)));
    return Object.fromEntries(names.map((name, i) => [name, shares[i]!])) as Record<K, number>;
  };
  const intent = choice(QUESTION_LABELS.intent);
  const wanted = choice(QUESTION_LABELS.wanted);
  const shape = choice(QUESTION_LABELS.shape);
  const [perUnit, followUp] = [sigmoid(logits[at]!), sigmoid(logits[at + 1]!)];
  return { intent, wanted, shape, perUnit, followUp };
}

function softmax(logits: Float32Array): Float64Array {
  const top = logits.reduce((most, value) => Math.max(most, value), -Infinity);
  const shares = Float64Array.from(logits, (value) => Math.exp(value - top));
  const sum = shares.reduce((total, value) => total + value, 0);
  const isSound = Number.isFinite(sum) && sum > 0;
  return isSound ? shares.map((value) => value / sum) : shares.fill(1 / logits.length);
}

function sigmoid(logit: number): number {
  return Number.isFinite(logit) ? 1 / (1 + Math.exp(-logit)) : 0;
}
