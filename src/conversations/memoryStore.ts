import { CasebookError } from '../errors.ts';
import type { Conversation, Feedback, Turn } from '../types.ts';
import type { ConversationStore } from './conversationStore.ts';
import { readTurn } from './readTurn.ts';
import {
  assertFeedback,
  pageOfList,
  titleGiven,
  titleOfQuestion,
  turnBody,
  turnsWanted,
} from './storeInput.ts';

interface KeptTurn {
  at: string;
  body: string;
  answerId: string;
  feedback: Feedback | null;
}

interface Kept {
  id: string;
  title: string;
  turns: KeptTurn[];
}

/** What a store needs of the world. */
export interface StoreDeps {
  /** The time feedback is given at. */
  clock?: () => Date;
}

/** Keeps conversations until the process ends: what is used where no file can be. `notice` says why. */
export function createMemoryStore(notice: string, deps: StoreDeps = {}): ConversationStore {
  const { clock = () => new Date() } = deps;
  /** In the order of their last turns, oldest first. */
  const kept = new Map<string, Kept>();
  const answers = new Map<string, KeptTurn>();

  return {
    notices: [notice],
    append(id, turn) {
      const body = turnBody(id, turn);
      const answerId = turn.answer.id;
      if (answers.has(answerId)) {
        throw new CasebookError('invalid_input', `an answer is kept once: ${answerId} is there`);
      }
      const added = { at: turn.at, body, answerId, feedback: null };
      const one = kept.get(id) ?? { id, title: titleOfQuestion(turn.question), turns: [] };
      one.turns.push(added);
      answers.set(answerId, added);
      kept.delete(id); // and in again, as the last
      kept.set(id, one);
    },
    list(page = {}) {
      const { limit, offset } = pageOfList(page);
      const newestFirst = [...kept.values()].reverse().slice(offset, offset + limit);
      return newestFirst.map((one) => ({ ...headOf(one), turns: one.turns.length }));
    },
    get(id) {
      const one = kept.get(id);
      return one === undefined ? null : { ...headOf(one), turns: one.turns.map(turnOf) };
    },
    recentTurns(id, most) {
      const turns = kept.get(id)?.turns ?? [];
      return turns.slice(Math.max(0, turns.length - turnsWanted(most))).map(turnOf);
    },
    rename(id, title) {
      const checked = titleGiven(title);
      const one = kept.get(id);
      if (one !== undefined) one.title = checked;
      return one !== undefined;
    },
    delete(id) {
      for (const { answerId } of kept.get(id)?.turns ?? []) answers.delete(answerId);
      return kept.delete(id);
    },
    deleteAll() {
      const { size } = kept;
      kept.clear();
      answers.clear();
      return size;
    },
    rate(answerId, feedback) {
      if (feedback !== null) assertFeedback(feedback);
      const turn = answers.get(answerId);
      if (turn === undefined) return false;
      turn.feedback = feedback === null ? null : rated(feedback, clock());
      return true;
    },
    close: () => undefined,
  };
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
