import { keepNewest } from '../keepNewest.ts';
import type { PassageToRead, Reader, Reading } from '../types.ts';
import type { ReaderFiles } from './modelFiles.ts';
import type { ModelWorker } from './modelWorker.ts';
import { readingOf } from './readingOf.ts';
import { windowsOf } from './windows.ts';

/** Longer questions and passages are read up to here, in UTF-16 units: what a window can hold many times over. */
const MOST = { question: 2_000, heading: 500, passage: 20_000 };

/** Readings kept: about 4 KB each. */
const MOST_KEPT = 5_000;

/** A reader over a model: questions read again cost nothing. */
export function createReader(
  { tokenizer, calibration }: Pick<ReaderFiles, 'tokenizer' | 'calibration'>,
  model: Pick<ModelWorker, 'run'>,
): Reader {
  const kept = new Map<string, Reading>();

  async function readOne(
    question: string,
    passage: PassageToRead,
    signal: AbortSignal | undefined,
  ): Promise<Reading> {
    const key = JSON.stringify([question, passage.heading, passage.text]);
    const found = kept.get(key);
    if (found !== undefined) return found;
    const windows = windowsOf(question, passage, tokenizer);
    const read = await Promise.all(
      windows.map(async (window) => ({ window, logits: await model.run(window.ids, signal) })),
    );
    const reading = readingOf(read, calibration);
    keepNewest(kept, [key, reading], { most: MOST_KEPT });
    return reading;
  }

  return async (question, passages, { signal } = {}) => {
    signal?.throwIfAborted();
    const asked = question.slice(0, MOST.question);
    return Promise.all(
      passages.map(({ heading, text }) =>
        readOne(
          asked,
          { heading: heading.slice(0, MOST.heading), text: text.slice(0, MOST.passage) },
          signal,
        ),
      ),
    );
  };
}
