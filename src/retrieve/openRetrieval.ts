import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createEmbeddings } from '../models/embeddings.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { openBookIndex } from './store/bookIndex.ts';
import { LEXICAL_FILE, LexicalIndex } from './store/lexicalIndex.ts';
import { Library } from './library.ts';
import { createQuestionReader, type QuestionReader } from './question/question.ts';
import { createRanker, type Ranker } from './ranker.ts';

/** Everything questions are looked up with. */
export interface Retrieval {
  library: Library;
  ranker: Ranker;
  reader: QuestionReader;
  /** Id of the embedder the index was built with. */
  embedder: string;
  vectors: 'hnsw' | 'exact';
  /** What the reader of the log should know about the index, if anything. */
  notice: string | null;
}

/**
 * Opens the index of `CASEBOOK_HOME`.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function openRetrieval(config: Config, lexicon: Lexicon): Promise<Retrieval> {
  const embedder = await createEmbeddings(config, lexicon);
  const opened = await openBookIndex(config.home, { embedder });
  const bytes = opened.files[LEXICAL_FILE];
  if (bytes === undefined) {
    const rule = `the index has no ${LEXICAL_FILE}: run \`npm run ingest\``;
    throw new CasebookError('bad_index', rule);
  }
  const lexical = LexicalIndex.fromBytes(bytes);
  const { vectors, notice } = opened;
  return {
    library: new Library(opened.books),
    ranker: createRanker({ lexicon, lexical, vectors, embeddings: embedder.embeddings }),
    reader: createQuestionReader(opened.books),
    embedder: embedder.id,
    vectors: vectors.kind,
    notice,
  };
}
