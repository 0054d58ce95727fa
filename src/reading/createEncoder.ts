import type { Encoder } from '../types.ts';
import type { ReaderFiles } from './modelFiles.ts';
import type { ModelWorker } from './modelWorker.ts';
import { SPECIAL } from './tokenizer.ts';

/** UTF-16 units of a text that are looked at, and tokens of it that are read: what it asks for is said in these. */
const MOST = { text: 500, tokens: 80 };

/** An encoder over the reader's model, which is given the text alone. */
export function createEncoder(
  { tokenizer }: Pick<ReaderFiles, 'tokenizer'>,
  model: Pick<ModelWorker, 'run'>,
): Encoder {
  return async (text, { signal } = {}) => {
    signal?.throwIfAborted();
    const tokens = tokenizer.tokens(text.slice(0, MOST.text)).slice(0, MOST.tokens);
    const ids = [SPECIAL.begin, ...tokens.map(({ id }) => id), SPECIAL.end];
    const { vector } = await model.run(ids, signal);
    return vector;
  };
}
