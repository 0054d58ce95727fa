import { createAnswerer } from './answer/answerer.ts';
import type { Ground } from './check/groundSentence.ts';
import { checkAnswer } from './answer/checkAnswer.ts';
import type { Composed } from './answer/wording/composer.ts';
import { completeFollowUp } from './answer/converse/completeFollowUp.ts';
import { createAsk } from './answer/createAsk.ts';
import { createChecker } from './check/createChecker.ts';
import { checkText, type CheckTextDeps } from './check/checkText.ts';
import { createNearness } from './check/createNearness.ts';
import { groundSentence } from './check/groundSentence.ts';
import { renderBelow } from './answer/wording/render.ts';
import { warmGround } from './check/warmGround.ts';
import { wholeTurns } from './answer/converse/wholeTurns.ts';
import { createWordReader } from './check/wordReader.ts';
import type { Config } from './config.ts';
import type { ConversationStore } from './conversations/conversationStore.ts';
import { memoryOf } from './conversations/memoryOf.ts';
import { openConversationStore } from './conversations/sqliteStore.ts';
import { CasebookError } from './errors.ts';
import type { Chat } from './models/chat.ts';
import { BuiltinEmbeddings } from './models/builtinEmbeddings.ts';
import { createChat } from './models/chatModel.ts';
import { loadLexicon, type Lexicon } from './models/lexicon.ts';
import { openReader, type OpenedReader } from './reading/openReader.ts';
import { openRetrieval, type Retrieval } from './retrieve/openRetrieval.ts';
import { createIndexStore } from './retrieve/createIndexStore.ts';
import type { IndexStore } from './retrieve/store/indexStore.ts';
import type { ServedVectors } from './retrieve/store/bookIndex.ts';
import { PassageRetriever, type PassageRetrieverOptions } from './retrieve/passageRetriever.ts';
import type { Library } from './retrieve/library.ts';
import type { Ranker } from './retrieve/ranker.ts';
import { tellWordsAlone } from './wordsAlone.ts';
import { searchPassages } from './retrieve/searchPassages.ts';
import { createCatalogue, type Catalogue } from './retrieve/catalogue.ts';
import { createSuggest, type SuggestRequest } from './retrieve/createSuggest.ts';
import type {
  Answer,
  AnswerSentence,
  AskOptions,
  AskRequest,
  CheckedText,
  CheckRequest,
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
  vectors: ServedVectors['kind'];
  /** Generation of the index that answers. */
  generation: string;
  /** Another generation should serve and cannot, turns are not kept, or the embedder is away: the notices say why. */
  degraded: boolean;
  /** The digest of the local model that reads passages begins with this; null where answers are chosen without one. */
  passageReader: string | null;
  /** `provider:model`, or null where every answer is extractive. */
  chat: string | null;
  notices: string[];
}

/** Who asked may leave: what waits for its turn then is not begun. */
type Leaving = Pick<AskOptions, 'signal'>;

/** Everything casebook does, for the server, the command line and the evaluation alike. */
export interface Casebook extends Catalogue {
  ask(request: AskRequest, options?: AskOptions): Promise<Answer>;
  search(
    request: { question: string; k: number; filter?: SearchFilter | undefined },
    options?: Leaving,
  ): Promise<{ hits: Hit[]; searched: Searched }>;
  /** Any text, sentence by sentence, against the books: what each rests on, or why it rests on nothing. */
  check(request: CheckRequest, options?: Leaving): Promise<CheckedText>;
  /** The retrieval as a LangChain retriever. */
  retriever(options?: PassageRetrieverOptions): PassageRetriever;
  /** What was asked and answered; kept over restarts where a store was given. */
  conversations: ConversationStore;
  /**
   * What belongs below an answer as plain text: how a follow-up was understood, unsupported sentences with their
   * reasons, numbered references.
   */
  references(answer: Answer): string;
  /** Questions that the books answer, for a beginning or after what was asked. Throws `not_found` for a book there is not. */
  suggest(request?: SuggestRequest): string[];
  readiness(): Readiness;
  /** Loads what the first question would otherwise wait for. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** What may be put in place of what the settings say. */
export interface OpenOptions {
  /** Instead of the model of `CHAT_MODEL`; null for none. */
  chat?: Chat | null;
  /** Instead of the reader that `READER` names. One that is given is not closed. */
  passageReader?: OpenedReader;
  /** Where conversations are kept; without one they are forgotten on closing. Closed with the casebook. */
  conversations?: ConversationStore;
  /** Where the index is; without it, where the settings say. A store that is given is not closed. */
  store?: IndexStore;
  /** The generation before stands in where the current one is damaged; without it, that is an error. */
  fallback?: boolean;
  /** A model that failed, a conversation that could not be kept: the reader got an answer all the same. */
  onFault?: (fault: CasebookError) => void;
  /** Told of every answer given. */
  onAnswer?: (answer: Answer) => void;
}

/**
 * Opens the index and puts the parts together.
 *
 * @throws CasebookError `no_index` or `bad_index`; the message says what to run.
 */
export async function openCasebook(config: Config, options: OpenOptions = {}): Promise<Casebook> {
  const lexicon = loadLexicon();
  const store = options.store ?? (await createIndexStore(config));
  const passageReader = options.passageReader ?? openReader(config);
  const onFault = options.onFault ?? (() => undefined);
  const { fallback } = options;
  const encoder = { ...passageReader, onFault };
  const retrieval = await openRetrieval(config, lexicon, { store, fallback, encoder, onFault });
  const { library, ranker, planner, questions } = retrieval;
  const chat = options.chat === undefined ? await createChat(config) : options.chat;
  const conversations = options.conversations ?? openConversationStore(':memory:');
  const words = new BuiltinEmbeddings(lexicon);
  const answerer = createAnswerer({
    library,
    ranker,
    embed: (text) => words.embed(text),
    read: passageReader.read,
    onFault,
  });
  const { check, ground, checkDraft } = checking(library, { lexicon, ranker });
  if (chat !== null) warmGround(ground, library);
  const memory = memoryOf(conversations, onFault);
  const catalogue = createCatalogue(library);
  const ask = tellWordsAlone(questions, (told) =>
    createAsk({
      planner,
      answerer,
      check,
      chat,
      ground,
      complete: (input) => completeFollowUp({ ...input, planner, chat, onFault }),
      wholeTurns: (turns) => wholeTurns(turns, planner),
      recall: memory.recall,
      remember: (question, answer, reader) => memory.remember(question, told(answer), reader),
      onFault,
      deadlineMs: config.answerDeadline * 1000,
      onAnswer: options.onAnswer ?? (() => undefined),
    }),
  );
  return {
    ask,
    search: (request) => searchPassages(request, retrieval),
    check: checkDraft,
    retriever: (settings) => new PassageRetriever(retrieval, settings),
    ...catalogue,
    suggest: createSuggest(catalogue, memory.recall),
    conversations,
    references: (answer) => renderBelow(answer, namesIn(library)),
    readiness: () =>
      readinessOf({ retrieval, passageReader, chat, conversations, lost: memory.lost() }),
    warm: () => passageReader.warm(),
    async close() {
      conversations.close();
      if (options.passageReader === undefined) await passageReader.close();
      if (options.store === undefined) await store.close();
    },
  };
}

function namesIn({ books }: Library) {
  const studies = books.flatMap(({ cases }) => cases);
  return {
    unitsEn: new Map(studies.map(({ unit, unitEn }) => [unit, unitEn])),
    books: new Map(books.map(({ id, title }) => [id, title])),
  };
}

/** The one check, as answers, sentences of a model and drafts are put to it. */
function checking(library: Library, { lexicon, ranker }: { lexicon: Lexicon; ranker: Ranker }) {
  const read = createWordReader(lexicon);
  const studies = library.books.flatMap(({ cases }) => cases);
  const check = createChecker({ studies, lexicon, read });
  const nearness = createNearness(lexicon, read);
  const ground: Ground = (sentence, passages) =>
    groundSentence(sentence, passages, { check, nearness });
  const candidates: CheckTextDeps['candidates'] = (sentence, { k, allow }) =>
    ranker.rankByWords(sentence, { k, allow: (doc) => allow.has(doc) }).map(({ doc }) => doc);
  return {
    ground,
    check: (composed: Composed): AnswerSentence[] => checkAnswer(composed, { library, check }),
    checkDraft: (request: CheckRequest): Promise<CheckedText> =>
      checkText(request, { library, ground, candidates }),
  };
}

function readinessOf({
  retrieval,
  passageReader,
  chat,
  conversations,
  lost,
}: {
  retrieval: Retrieval;
  passageReader: OpenedReader;
  chat: Chat | null;
  conversations: ConversationStore;
  /** Why the last turn was not kept. */
  lost: string | null;
}): Readiness {
  const { library, embedder, vectors, generation, fallback, notice, questions } = retrieval;
  const away = questions.notice();
  const own = [fallback, notice, away, passageReader.notice()];
  const notices = [...own, ...conversations.notices, lost];
  return {
    ready: true,
    books: library.books.length,
    passages: library.shelved.length,
    embedder,
    vectors,
    generation,
    degraded: fallback !== null || lost !== null || away !== null,
    passageReader: passageReader.id,
    chat: chat?.id ?? null,
    notices: notices.filter((one) => one !== null),
  };
}
