import { openCasebook, type Casebook, type OpenOptions } from './casebook.ts';
import type { Config } from './config.ts';
import { openConversationStore } from './conversations/sqliteStore.ts';
import type { IndexStore } from './retrieve/store/indexStore.ts';

/** How a casebook is kept up with its index. */
export interface LiveOptions extends Omit<OpenOptions, 'fallback'> {
  store: IndexStore;
  /** How often the store is asked for a new generation, in milliseconds. Default 2,000. */
  everyMs?: number;
  /** A new generation serves (null), or why it does not. */
  onSwitch?: (trouble: string | null) => void;
}

/** A casebook that can be told to look for a new generation now. */
export interface LiveCasebook extends Casebook {
  /** Resolves when the generation that is newest at the call serves, or was refused. */
  look(): Promise<void>;
}

/**
 * Opens a casebook that goes over to a new generation of its index as soon as there is one. Each question is answered
 * from one generation as a whole: what has begun ends on the old one. While a new generation cannot be opened the old one
 * serves on, and `readiness()` says why. A damaged index is opened with the generation before it.
 *
 * @throws CasebookError `no_index` or `bad_index` when no generation can be opened.
 */
export async function openLiveCasebook(
  config: Config,
  options: LiveOptions,
): Promise<LiveCasebook> {
  const { store, everyMs = 2_000, onSwitch = () => undefined } = options;
  const conversations = options.conversations ?? openConversationStore(':memory:');
  const open = (fallback: boolean): Promise<Casebook> =>
    openCasebook(config, { ...options, conversations, store, fallback });
  let seen = await store.current().catch(() => null);
  let serving = await open(true);
  let trouble: string | null = null;
  let looking: Promise<void> | null = null;
  async function look(): Promise<void> {
    try {
      const current = await store.current();
      if (current === seen || current === null) return;
      seen = current;
      serving = await open(false);
      trouble = null;
    } catch (error) {
      trouble = `the index was not switched: ${(error as Error).message}`;
    }
    onSwitch(trouble);
  }
  const lookOnce = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = null;
    }));
  const timer = setInterval(() => void lookOnce(), everyMs);
  timer.unref();
  return {
    ask: (request, asking) => serving.ask(request, asking),
    search: (request) => serving.search(request),
    retriever: (settings) => serving.retriever(settings),
    books: () => serving.books(),
    contents: (book) => serving.contents(book),
    page: (book, number) => serving.page(book, number),
    passage: (id) => serving.passage(id),
    relocate: (citation) => serving.relocate(citation),
    conversations,
    references: (answer) => serving.references(answer),
    readiness() {
      const now = serving.readiness();
      if (trouble === null) return now;
      return { ...now, degraded: true, notices: [trouble, ...now.notices] };
    },
    async look() {
      await looking; // it may have asked before there was a new one
      await lookOnce();
    },
    async close() {
      clearInterval(timer);
      await looking;
      await serving.close();
    },
  };
}
