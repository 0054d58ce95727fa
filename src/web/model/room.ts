import { signal, type Signal } from '@preact/signals';
import type { Citation, CitationForms, Feedback, SearchFilter } from '../../types.ts';
import { createApi } from '../api/createApi.ts';
import { createBookReader, type BookReader } from './bookReader.ts';
import { createBookSearch, type BookSearch } from './bookSearch.ts';
import { createBookshelf, type Bookshelf } from './bookshelf.ts';
import { createDraftCheck, type DraftCheck } from './draftCheck.ts';
import { createHistory, type History } from './history.ts';
import { createNotes, type Notes } from './notes.ts';
import { createQuestionFilter, type QuestionFilter } from './questionFilter.ts';
import { createQuoteCard, type QuoteCard } from './quoteCard.ts';
import { rateAnswer } from './rateAnswer.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createSettings, type KeptChoices, type Settings } from './settings.ts';
import { suggest, type SuggestAbout } from './suggest.ts';
import { createTalk, type Talk } from './talk.ts';
import type { Turn } from './turn.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** The reading room: everything the page shows and does, apart from how it looks. */
export interface Room {
  settings: Settings;
  shelf: Bookshelf;
  uploads: Uploads;
  draft: DraftCheck;
  sharing: Sharing;
  notes: Notes;
  /** What stands in the middle: the conversation, a reader's own text, their notes, or a conversation that somebody shares. */
  desk: Signal<Desk>;
  /** What lies over the page: a way to a place in the books, or what the keys do. */
  overlay: Signal<'jump' | 'help' | null>;
  /** The question as far as it is typed. */
  typed: Signal<string>;
  filter: QuestionFilter;
  reader: BookReader;
  search: BookSearch;
  talk: Talk;
  history: History;
  card: QuoteCard;
  /** What is chosen to be asked of; undefined where nothing is left out. */
  chosenFilter(): SearchFilter | undefined;
  /** Asks a question of what is chosen, in the conversation that is open. */
  ask(question: string): Promise<void>;
  /** A citation as others write it. @throws Trouble */
  cite(citation: Citation): Promise<CitationForms>;
  /** Questions that the books answer; never rejects. */
  suggest(about: SuggestAbout, signal: AbortSignal): Promise<readonly string[]>;
  /** Says what a reader thinks of an answer; null takes it back. */
  rate(turn: Turn, feedback: Pick<Feedback, 'rating' | 'comment'> | null): Promise<void>;
  key: Signal<string | null>;
  keyWanted: Signal<boolean>;
  /** Takes a key for this tab and begins again. */
  enterKey(key: string): Promise<void>;
  /** Loads the books and the conversations. */
  begin(): Promise<void>;
}

/** What may stand in the middle of the page. */
export type Desk = 'talk' | 'draft' | 'notes' | 'shared';

/** The browser, as far as the room needs it. */
export interface RoomDeps {
  fetch: typeof fetch;
  kept: KeptChoices;
  /** Kept as long as the tab. */
  keptInTab: KeptChoices;
  browserLanguage: string;
  now: () => number;
  nextFrame: (then: () => void) => void;
}

const KEY = 'casebook.key';

/** Puts the parts of the room together; nothing is loaded before `begin`. */
export function createRoom(deps: RoomDeps): Room {
  const key = signal(deps.keptInTab.getItem(KEY));
  const keyWanted = signal(false);
  const api = createApi({ fetch: deps.fetch, key, keyWanted });
  const shelf = createBookshelf(api);
  const history = createHistory(api);
  const { now, nextFrame } = deps;
  const reader = createBookReader(api, shelf.show);
  const talk = createTalk({ api, now, nextFrame, onAnswered: () => void history.load() });
  const begin = async (): Promise<void> => {
    await Promise.all([shelf.load(), history.load()]);
  };
  const filter = createQuestionFilter();
  const desk = signal<Desk>('talk');
  const chosenFilter = (): SearchFilter | undefined =>
    filter.asSearchFilter(shelf.contentsOf(filter.book.value ?? ''));
  return {
    chosenFilter,
    ask(question) {
      desk.value = 'talk';
      return talk.ask(question, chosenFilter());
    },
    cite: ({ book, case: study, pages, section, paragraph }) =>
      api.send('POST', 'api/cite', { book, case: study, pages, section, paragraph }),
    suggest: (about, leaving) => suggest(api, about, leaving),
    settings: createSettings(deps.kept, deps.browserLanguage),
    shelf,
    uploads: createUploads(api, shelf),
    draft: createDraftCheck(api),
    sharing: createSharing(api),
    notes: createNotes(api),
    desk,
    overlay: signal<'jump' | 'help' | null>(null),
    typed: signal(''),
    filter,
    reader,
    search: createBookSearch(api),
    talk,
    history,
    card: createQuoteCard(),
    rate: (turn, feedback) => rateAnswer(api, turn, feedback),
    key,
    keyWanted,
    begin,
    async enterKey(given) {
      deps.keptInTab.setItem(KEY, given);
      key.value = given;
      keyWanted.value = false;
      await begin();
    },
  };
}
