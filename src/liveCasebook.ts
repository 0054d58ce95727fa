import { openCasebook, type Casebook, type OpenOptions } from './casebook.ts';
import type { Config } from './config.ts';
import { CasebookError } from './errors.ts';
import { openConversationStore } from './conversations/sqliteStore.ts';
import { openReader } from './reading/openReader.ts';
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
  const passageReader = options.passageReader ?? openReader(config);
  const open = (fallback: boolean): Promise<Casebook> =>
    openCasebook(config, { ...options, conversations, passageReader, store, fallback });
  const follower = new Follower(store, { open, onSwitch });
  await follower.begin();
  const timer = setInterval(() => void follower.lookOnce(), everyMs);
  timer.unref();
  return {
    ask: (request, asking) => follower.serving.ask(request, asking),
    check: (request) => follower.serving.check(request),
    search: (request) => follower.serving.search(request),
    retriever: (settings) => follower.serving.retriever(settings),
    books: () => follower.serving.books(),
    contents: (book) => follower.serving.contents(book),
    bookText: (book) => follower.serving.bookText(book),
    page: (book, number) => follower.serving.page(book, number),
    section: (book, at) => follower.serving.section(book, at),
    passage: (id) => follower.serving.passage(id),
    find: (request) => follower.serving.find(request),
    relocate: (citation) => follower.serving.relocate(citation),
    suggest: (request) => follower.serving.suggest(request),
    conversations,
    references: (answer) => follower.serving.references(answer),
    readiness() {
      const now = follower.serving.readiness();
      const { trouble } = follower;
      if (trouble === null) return now;
      return { ...now, degraded: true, notices: [trouble, ...now.notices] };
    },
    look: () => follower.look(),
    warm: () => passageReader.warm(),
    async close() {
      clearInterval(timer);
      await follower.settled();
      await follower.serving.close();
      if (options.passageReader === undefined) await passageReader.close();
    },
  };
}

interface FollowerOptions {
  /** @param fallback the generation before may stand in */
  open: (fallback: boolean) => Promise<Casebook>;
  onSwitch: (trouble: string | null) => void;
}

/** Goes over to the newest generation of a store, one look at a time. */
class Follower {
  serving!: Casebook;
  trouble: string | null = null;
  private seen: string | null = null;
  /** The trouble is the way to the store: it may be over, and no new generation is needed for that. */
  private isPassing = false;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly store: IndexStore,
    private readonly options: FollowerOptions,
  ) {}

  async begin(): Promise<void> {
    this.seen = await this.store.current().catch(() => null);
    this.serving = await this.options.open(true);
  }

  async look(): Promise<void> {
    await this.looking; // it may have asked before there was a new one
    await this.lookOnce();
  }

  lookOnce(): Promise<void> {
    return (this.looking ??= this.goOver().finally(() => {
      this.looking = null;
    }));
  }

  async settled(): Promise<void> {
    await this.looking;
  }

  private async goOver(): Promise<void> {
    const { seen, trouble } = this;
    let current = seen;
    try {
      current = await this.store.current();
      const isNew = current !== seen && current !== null;
      if (!isNew && !this.isPassing) return;
      if (isNew) this.serving = await this.options.open(false);
      this.trouble = null;
      this.isPassing = false;
    } catch (error) {
      this.trouble = `the index was not switched: ${(error as Error).message}`;
      this.isPassing = error instanceof CasebookError && error.isPassing;
      if (this.isPassing) current = seen; // what is damaged stays so until the next ingest
    }
    this.seen = current ?? seen;
    if (this.seen !== seen || this.trouble !== trouble) this.options.onSwitch(this.trouble);
  }
}
