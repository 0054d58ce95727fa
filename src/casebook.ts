import { randomUUID } from 'node:crypto';
import { createAnswerer, type Answerer } from './answer/answerer.ts';
import { checkAnswer } from './answer/checkAnswer.ts';
import type { Composed } from './answer/composer.ts';
import type { Config } from './config.ts';
import { CasebookError } from './errors.ts';
import { BuiltinEmbeddings } from './models/builtinEmbeddings.ts';
import { createEmbeddings } from './models/embeddings.ts';
import { loadLexicon } from './models/lexicon.ts';
import { openBookIndex } from './retrieve/bookIndex.ts';
import { LEXICAL_FILE, LexicalIndex } from './retrieve/lexicalIndex.ts';
import { Library } from './retrieve/library.ts';
import { createQuestionReader, type QuestionReader } from './retrieve/question.ts';
import { createRanker } from './retrieve/ranker.ts';
import { PassageRetriever, type PassageRetrieverOptions } from './retrieve/passageRetriever.ts';
import { searchPassages } from './retrieve/searchPassages.ts';
import { createShelf, type Shelf } from './retrieve/shelf.ts';
import type {
  Answer,
  AnswerSentence,
  Citation,
  Hit,
  PriorTurn,
  SearchFilter,
  Searched,
} from './types.ts';

/** A question and how it is to be answered. */
export interface AskRequest {
  question: string;
  conversationId?: string | undefined;
  /** Earlier turns, oldest first, where no conversation is kept under the id. */
  history?: readonly PriorTurn[] | undefined;
  filter?: SearchFilter | undefined;
  mode?: 'auto' | 'extractive' | 'generated' | undefined;
}

/** What happens on the way to an answer. */
export type AnswerEvent =
  | { type: 'status'; stage: 'searching' | 'reading' | 'writing' | 'checking'; detail?: string }
  /** Everything an extractive answer cites; a generated one sends each `citation` when it comes. */
  | { type: 'sources'; citations: Citation[] }
  /** Sent before the delta whose text carries its marker. */
  | { type: 'citation'; citation: Citation }
  /** The deltas so far, joined, are the text so far: all of it checked. */
  | { type: 'delta'; text: string }
  /** What was streamed is void: the answer starts again from nothing. */
  | { type: 'reset'; reason: string };

export interface AskOptions {
  signal?: AbortSignal | undefined;
  /** Awaited, so that a slow reader slows the answer down instead of filling memory. */
  onEvent?: ((event: AnswerEvent) => void | Promise<void>) | undefined;
}

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

/** Answers a request and tells what happens on the way. */
function createAsk({
  reader,
  answerer,
  check,
}: {
  reader: QuestionReader;
  answerer: Answerer;
  check: (composed: Composed) => AnswerSentence[];
}): Casebook['ask'] {
  return async (request, { signal, onEvent } = {}) => {
    if (request.mode === 'generated') {
      throw new CasebookError('invalid_input', 'mode generated needs a chat model: set CHAT_MODEL');
    }
    const started = performance.now();
    await onEvent?.({ type: 'status', stage: 'searching' });
    const question = reader.understand(request.question);
    const filter = { ...request.filter, ...question.filter };
    let retrieved = started;
    const drafted = await answerer.answer(question, {
      filter,
      within: request.filter,
      onRetrieved: () => (retrieved = performance.now()),
    });
    signal?.throwIfAborted();
    await onEvent?.({ type: 'status', stage: 'checking' });
    const checking = performance.now();
    const sentences = check(drafted);
    const checkMs = performance.now() - checking;
    await onEvent?.({ type: 'sources', citations: drafted.citations });
    for (const line of drafted.text.split(/(?<=\n)/u))
      await onEvent?.({ type: 'delta', text: line });
    const answerMs = performance.now() - started;
    const timings = { retrieveMs: retrieved - started, answerMs, checkMs };
    const { status, text, citations, coverage, searched } = drafted;
    return {
      id: randomUUID(),
      conversationId: request.conversationId ?? randomUUID(),
      status,
      language: question.language,
      mode: 'extractive',
      text,
      sentences,
      citations,
      ...(coverage === undefined ? {} : { coverage }),
      searched,
      timings,
    };
  };
}

/**
 * Opens the index and puts the parts together.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function openCasebook(config: Config): Promise<Casebook> {
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
  const ask = createAsk({ reader, answerer, check });
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
