import type { Config } from './config.ts';
import { loadLexicon } from './models/lexicon.ts';
import { createIndexStore } from './retrieve/createIndexStore.ts';
import { openRetrieval } from './retrieve/openRetrieval.ts';
import { PassageRetriever, type PassageRetrieverOptions } from './retrieve/passageRetriever.ts';
import type { IndexStore } from './retrieve/store/indexStore.ts';

/** What is retrieved, and from where. */
export interface CreateRetrieverOptions extends Omit<PassageRetrieverOptions, 'onClose'> {
  config: Config;
  /** Where the index is; without it, where the settings say. One that is given is not closed. */
  store?: IndexStore;
}

/**
 * casebook's retrieval alone, as a LangChain retriever: opens the index, and neither a reader nor a language model. `close()` it
 * where the index is in a database. `Casebook.retriever()` gives the same from a casebook that is open.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function createRetriever({
  config,
  store: given,
  ...options
}: CreateRetrieverOptions): Promise<PassageRetriever> {
  const store = given ?? (await createIndexStore(config));
  const onClose = (): Promise<void> => (given === undefined ? store.close() : Promise.resolve());
  try {
    const retrieval = await openRetrieval(config, loadLexicon(), { store });
    return new PassageRetriever(retrieval, { ...options, onClose });
  } catch (error) {
    await onClose();
    throw error;
  }
}
