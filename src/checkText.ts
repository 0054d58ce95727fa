import { openCasebook } from './casebook.ts';
import type { Config } from './config.ts';
import type { CheckedText, CheckRequest } from './types.ts';

/** A text, and the books it is held against. */
export interface CheckTextOptions extends CheckRequest {
  config: Config;
}

/**
 * Checks one text against the books of an index, sentence by sentence: what each rests on, or why it rests on nothing. Opens the
 * index for it, without reader and language model; for many texts keep a casebook open and use its `check`.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function checkText({ config, ...request }: CheckTextOptions): Promise<CheckedText> {
  const casebook = await openCasebook({ ...config, reader: 'off' }, { chat: null });
  try {
    return await casebook.check(request);
  } finally {
    await casebook.close();
  }
}
