import type { Encoder } from '../types.ts';
import type { ReaderFiles } from './modelFiles.ts';
import type { ModelWorker } from './modelWorker.ts';
import { SPECIAL } from './tokenizer.ts';

/** UTF-16 units of a text that are looked at, and tokens of it that are read: what it asks for is said in these. */
const MOST = { text: 500, tokens: 80 };

/** Vectors kept: about 2 KB each. */
const MOST_KEPT = 1_000;

/** An encoder over the reader's model, which is given the text alone; texts encoded again cost nothing. */
export function createEncoder(
  { tokenizer }: Pick<ReaderFiles, 'tokenizer'>,
  model: Pick<ModelWorker, 'run'>,
): Encoder {
  const kept = new Map<string, Float32Array>();
  return async (text, { signal } = {}) => {
    signal?.throwIfAborted();
    const begun = text.slice(0, MOST.text);
    const found = kept.get(begun);
    if (found !== undefined) return found;
    const tokens = tokenizer.tokens(begun).slice(0, MOST.tokens);
    const ids = [SPECIAL.begin, ...tokens.map(({ id }) => id), SPECIAL.end];
    const { vector } = await model.run(ids, signal);
    // The order of a Map is the order of insertion: the first key is the oldest.
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(begun, vector);
    return vector;
  };
}
