import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createEmbeddings } from '../models/embeddings.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { QuestionEmbedder } from '../models/questionEmbedder.ts';
import { Library } from './library.ts';
import { createIntentReader, type IntentReaderInput } from '../question/intent/intentReader.ts';
import { createQuestionPlanner, type QuestionPlanner } from '../question/plan.ts';
import { createRanker, type Ranker } from './ranker.ts';
import type { ServedVectors } from './store/bookIndex.ts';
import type { IndexStore } from './store/indexStore.ts';
import { LEXICAL_FILE, LexicalIndex } from './store/lexicalIndex.ts';

/** Everything questions are looked up with. */
export interface Retrieval {
  library: Library;
  ranker: Ranker;
  planner: QuestionPlanner;
  /** Id of the embedder the index was built with. */
  embedder: string;
  /** Where the vectors of questions come from, and whether they do. */
  questions: QuestionEmbedder;
  vectors: ServedVectors['kind'];
  /** Which generation of the index this is. */
  generation: string;
  /** What the reader of the log should know about the index, if anything. */
  notice: string | null;
  /** Why the generation before the current one is served; null when the current one is. */
  fallback: string | null;
}

/** Where the index is, and whether the generation before may stand in for a damaged one. */
export interface OpenRetrievalOptions {
  store: IndexStore;
  fallback?: boolean | undefined;
  /** What tells beside the words what a question asks for; without it the words alone do. */
  encoder?: IntentReaderInput | undefined;
  /** Told when the embedder begins to fail: questions are then searched by their words. */
  onFault?: ((fault: CasebookError) => void) | undefined;
}

/**
 * Opens the serving generation of an index. An embedder that does not answer now is no hindrance: the index tells its dimensions.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function openRetrieval(
  config: Config,
  lexicon: Lexicon,
  { store, fallback, encoder, onFault }: OpenRetrievalOptions,
): Promise<Retrieval> {
  // a manifest that is damaged is told of by `open`, which may serve the generation before
  const indexed = await store.manifest().catch(() => null);
  const embedder = await createEmbeddings(config, lexicon, indexed?.embedder);
  const opened = await store.open({ embedder, fallback });
  const bytes = opened.files[LEXICAL_FILE];
  if (bytes === undefined) {
    const rule = `the index has no ${LEXICAL_FILE}: run \`npm run ingest\``;
    throw new CasebookError('bad_index', rule);
  }
  const lexical = LexicalIndex.fromBytes(bytes);
  const { vectors, generation, notice } = opened;
  const questions = new QuestionEmbedder(embedder.embeddings, { id: embedder.id, onFault });
  return {
    library: new Library(opened.books),
    ranker: createRanker({ lexicon, lexical, vectors, embeddings: questions }),
    planner: createQuestionPlanner(
      opened.books,
      lexicon,
      encoder === undefined ? undefined : createIntentReader(encoder),
    ),
    embedder: embedder.id,
    questions,
    vectors: vectors.kind,
    generation,
    notice,
    fallback: opened.fallback,
  };
}
