import { randomUUID } from 'node:crypto';
import { CasebookError } from '../errors.ts';
import type { Conversation, Feedback, Note, Share, Turn } from '../types.ts';
import type { ConversationStore, KeptConversations } from './conversationStore.ts';
import { noteBody, notesWanted, type NoteBody } from './notes.ts';
import { readTurn } from './readTurn.ts';
import { newShareId } from './sqliteShares.ts';
import { withoutFeedback } from './withoutFeedback.ts';
import {
  assertFeedback,
  assertReader,
  pageOfList,
  takenId,
  titleGiven,
  titleOfQuestion,
  turnBody,
  turnsWanted,
} from './storeInput.ts';

interface KeptTurn {
  at: string;
  body: string;
  answerId: string;
  conversation: string;
  feedback: Feedback | null;
}

interface Kept {
  id: string;
  title: string;
  /** Null where it is the operator's. */
  reader: string | null;
  turns: KeptTurn[];
}

/** What a store needs of the world. */
export interface StoreDeps {
  /** The time feedback is given at. */
  clock?: () => Date;
}

/** Keeps conversations until the process ends: what is used where no file can be. `notice` says why. */
export function createMemoryStore(notice: string, deps: StoreDeps = {}): ConversationStore {
  const shelf: Shelf = {
    kept: new Map(),
    answers: new Map(),
    shares: new Map(),
    notes: [],
    clock: deps.clock ?? now,
  };
  return {
    notices: [notice],
    ...keptBy(shelf, null),
    of(reader) {
      assertReader(reader);
      return keptBy(shelf, reader);
    },
    adopt(reader) {
      assertReader(reader);
      return 0; // nothing is older than the process
    },
    shared(share) {
      const [id] = [...shelf.shares].find(([, one]) => one.id === share) ?? [];
      const found = id === undefined ? null : keptBy(shelf, null).get(id);
      return found === null ? null : withoutFeedback(found);
    },
    close: () => undefined,
  };
}

function notesBy(
  shelf: Shelf,
  reader: string | null,
): Pick<KeptConversations, 'addNote' | 'notes' | 'deleteNote'> {
  const isOwn = (one: Shelf['notes'][number]): boolean => reader === null || one.reader === reader;
  const own = (): Note[] => shelf.notes.filter(isOwn).map(({ note }) => structuredClone(note));
  return {
    addNote(given) {
      const body = noteBody(given, own().length);
      const at = shelf.clock().toISOString();
      const note = { id: randomUUID(), at, ...(JSON.parse(body) as NoteBody) };
      shelf.notes.unshift({ reader, note });
      return structuredClone(note);
    },
    notes: (request = {}) => notesWanted(own(), request),
    deleteNote(id) {
      const at = shelf.notes.findIndex((one) => one.note.id === id && isOwn(one));
      if (at >= 0) shelf.notes.splice(at, 1);
      return at >= 0;
    },
  };
}

function sharesBy(
  { shares, clock }: Shelf,
  isOwn: (id: string) => boolean,
): Pick<KeptConversations, 'share' | 'shareOf' | 'unshare'> {
  const shareOf = (id: string): Share | null => (isOwn(id) ? (shares.get(id) ?? null) : null);
  return {
    shareOf,
    share(id) {
      const made = shareOf(id) ?? { id: newShareId(), at: clock().toISOString() };
      if (isOwn(id)) shares.set(id, made);
      return shareOf(id);
    },
    unshare: (id) => isOwn(id) && shares.delete(id),
  };
}

interface Shelf {
  /** In the order of their last turns, oldest first. */
  kept: Map<string, Kept>;
  answers: Map<string, KeptTurn>;
  /** Newest first. */
  notes: { reader: string | null; note: Note }[];
  /** By conversation. */
  shares: Map<string, Share>;
  clock: () => Date;
}

const now = (): Date => new Date();

/** @param reader null: the operator */
function keptBy(shelf: Shelf, reader: string | null): KeptConversations {
  const { kept, answers, clock } = shelf;
  const isOwn = (one: Kept): boolean => reader === null || one.reader === reader;
  const own = (id: string): Kept | undefined => {
    const one = kept.get(id);
    return one !== undefined && isOwn(one) ? one : undefined;
  };
  const remove = ({ id, turns }: Kept): void => {
    for (const { answerId } of turns) answers.delete(answerId);
    kept.delete(id);
    shelf.shares.delete(id);
  };
  const isOpen = (id: string): boolean => !kept.has(id) || own(id) !== undefined;
  return {
    ...notesBy(shelf, reader),
    ...sharesBy(shelf, (id) => own(id) !== undefined),
    isOpen,
    append(id, turn) {
      if (!isOpen(id)) throw takenId(id);
      append(shelf, { id, turn, reader });
    },
    list(page = {}) {
      const { limit, offset } = pageOfList(page);
      const newestFirst = [...kept.values()].filter(isOwn).reverse();
      const listed = newestFirst.slice(offset, offset + limit);
      return listed.map((one) => ({ ...headOf(one), turns: one.turns.length }));
    },
    get(id) {
      const one = own(id);
      return one === undefined ? null : { ...headOf(one), turns: one.turns.map(turnOf) };
    },
    recentTurns(id, most) {
      const turns = own(id)?.turns ?? [];
      return turns.slice(Math.max(0, turns.length - turnsWanted(most))).map(turnOf);
    },
    rename(id, title) {
      const checked = titleGiven(title);
      const one = own(id);
      if (one !== undefined) one.title = checked;
      return one !== undefined;
    },
    delete(id) {
      const one = own(id);
      if (one !== undefined) remove(one);
      return one !== undefined;
    },
    deleteAll() {
      const all = [...kept.values()].filter(isOwn);
      all.forEach(remove);
      return all.length;
    },
    rate(answerId, feedback) {
      if (feedback !== null) assertFeedback(feedback);
      const turn = answers.get(answerId);
      if (turn === undefined || own(turn.conversation) === undefined) return false;
      turn.feedback = feedback === null ? null : rated(feedback, clock());
      return true;
    },
  };
}

function append(
  { kept, answers }: Shelf,
  { id, turn, reader }: { id: string; turn: Omit<Turn, 'feedback'>; reader: string | null },
): void {
  const body = turnBody(id, turn);
  const answerId = turn.answer.id;
  if (answers.has(answerId)) {
    throw new CasebookError('invalid_input', `an answer is kept once: ${answerId} is there`);
  }
  const added = { at: turn.at, body, answerId, conversation: id, feedback: null };
  const one = kept.get(id) ?? { id, title: titleOfQuestion(turn.question), reader, turns: [] };
  one.turns.push(added);
  answers.set(answerId, added);
  kept.delete(id); // and in again, as the last
  kept.set(id, one);
}

function headOf({ id, title, turns }: Kept): Omit<Conversation, 'turns'> {
  return { id, title, createdAt: turns[0]!.at, updatedAt: turns.at(-1)!.at };
}

function turnOf({ body, at, feedback }: KeptTurn): Turn {
  return { ...readTurn(body), at, feedback: feedback === null ? null : { ...feedback } };
}

function rated({ rating, comment }: Omit<Feedback, 'at'>, now: Date): Feedback {
  return { rating, comment, at: now.toISOString() };
}
