import { createAnswerer } from './answer/answerer.ts';
import type { Ground } from './answer/attribute.ts';
import { checkSentence } from './answer/check.ts';
import { checkAnswer } from './answer/checkAnswer.ts';
import type { Composed } from './answer/composer.ts';
import { createAsk } from './answer/createAsk.ts';
import type { Config } from './config.ts';
import { CasebookError, type ModelFault } from './errors.ts';
import type { Chat } from './models/chat.ts';
import { BuiltinEmbeddings } from './models/builtinEmbeddings.ts';
import { createEmbeddings } from './models/embeddings.ts';
import { loadLexicon } from './models/lexicon.ts';
import { openBookIndex } from './retrieve/bookIndex.ts';
import { LEXICAL_FILE, LexicalIndex } from './retrieve/lexicalIndex.ts';
import { Library } from './retrieve/library.ts';
import { createQuestionReader } from './retrieve/question.ts';
import { createRanker } from './retrieve/ranker.ts';
import { PassageRetriever, type PassageRetrieverOptions } from './retrieve/passageRetriever.ts';
import { searchPassages } from './retrieve/searchPassages.ts';
import { createShelf, type Shelf } from './retrieve/shelf.ts';
import type {
  Answer,
  AnswerSentence,
  AskOptions,
  AskRequest,
  Hit,
  SearchFilter,
  Searched,
} from './types.ts';

export type { AnswerEvent, AskOptions, AskRequest } from './types.ts';

/** Whether casebook can answer, and from what. */
export interface Readiness {
  ready: boolean;
  books: number;
  passages: number;
  embedder: string;
  vectors: 'hnsw' | 'exact';
  notices: string[];
}

/** Everything casebook does, for the server, the command line and the evaluation alike. */
export interface Casebook extends Shelf {
  ask(request: AskRequest, options?: AskOptions): Promise<Answer>;
  search(request: {
    question: string;
    k: number;
    filter?: SearchFilter | undefined;
  }): Promise<{ hits: Hit[]; searched: Searched }>;
  /** The retrieval as a LangChain retriever. */
  retriever(options?: PassageRetrieverOptions): PassageRetriever;
  readiness(): Readiness;
  close(): Promise<void>;
}

/** What may be put in place of what the settings say. */
export interface OpenOptions {
  /** Instead of the model of `CHAT_MODEL`; null for none. */
  chat?: Chat | null;
  /** A model that failed, in an answer or a repair: the reader got an answer all the same. */
  onFault?: (fault: ModelFault) => void;
}

/**
 * Opens the index and puts the parts together.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function openCasebook(config: Config, options: OpenOptions = {}): Promise<Casebook> {
  const lexicon = loadLexicon();
  const embedder = await createEmbeddings(config, lexicon);
  const opened = await openBookIndex(config.home, { embedder });
  const lexicalBytes = opened.files[LEXICAL_FILE];
  if (lexicalBytes === undefined) {
    throw new CasebookError(
      'bad_index',
      `the index has no ${LEXICAL_FILE}: run \`npm run ingest\``,
    );
  }
  const library = new Library(opened.books);
  const lexical = LexicalIndex.fromBytes(lexicalBytes);
  const ranker = createRanker({
    lexicon,
    lexical,
    vectors: opened.vectors,
    embeddings: embedder.embeddings,
  });
  const words = new BuiltinEmbeddings(lexicon);
  const answerer = createAnswerer({ library, ranker, embed: (text) => words.embed(text) });
  const reader = createQuestionReader(opened.books);
  const rarityOf = (word: string): number | null => lexicon.chineseRarity(word);
  const check = (composed: Composed): AnswerSentence[] =>
    checkAnswer(composed, { library, rarityOf });
  const ground: Ground = (sentence, passages) => {
    const { support, reason } = checkSentence({
      sentence,
      cited: passages.map((one) => ({ unit: one.study.unit, text: library.textOf(one) })),
      units: library.books.flatMap(({ cases }) => cases.map(({ unit }) => unit)),
      rarityOf,
    });
    const excerpts = passages.map(({ book, study, section, passage }) => ({
      ...{ book, study, section, passage: passage.id, start: passage.start, end: passage.end },
    }));
    return { support, reason, excerpts: support === 'unsupported' ? [] : excerpts };
  };
  const ask = createAsk({
    reader,
    answerer,
    check,
    chat: options.chat ?? null,
    ground,
    complete: async ({ question }) => question,
    recall: () => [],
    remember: () => undefined,
    onFault: options.onFault ?? (() => undefined),
  });
  return {
    ask,
    search: (request) => searchPassages(request, { library, ranker, reader }),
    retriever: (options) => new PassageRetriever({ library, ranker, reader }, options),
    ...createShelf(library),
    readiness: () => ({
      ready: true,
      books: library.books.length,
      passages: library.shelved.length,
      embedder: embedder.id,
      vectors: opened.vectors.kind,
      notices: opened.notice === null ? [] : [opened.notice],
    }),
    close: async () => undefined,
  };
}
