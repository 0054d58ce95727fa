import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Conversation, SearchFilter } from '../../types.ts';
import type { ChatEvent } from '../api/chatEvent.ts';
import type { Api } from '../api/createApi.ts';
import { readEvents } from '../api/readEvents.ts';
import { asTrouble, Trouble } from '../api/trouble.ts';
import { applyEvent } from './applyEvent.ts';
import { createTurn, freshState, type Turn, type TurnState } from './turn.ts';

/** The conversation that is open. None of what it does rejects: what went wrong stands in the turn or in `trouble`. */
export interface Talk {
  turns: ReadonlySignal<readonly Turn[]>;
  /** Null until the first answer, which brings it. */
  conversationId: ReadonlySignal<string | null>;
  /** The turn that is being answered. */
  asking: ReadonlySignal<Turn | null>;
  trouble: ReadonlySignal<Trouble | null>;
  /** Does nothing while an answer is on its way. */
  ask(question: string, filter?: SearchFilter): Promise<void>;
  stop(): void;
  /** Asks a question again in the place of its turn. */
  retry(turn: Turn): Promise<void>;
  reopen(id: string): Promise<void>;
  startNew(): void;
}

/** What the talk works with. */
export interface TalkDeps {
  api: Api;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back before the next painting, so that a fast stream is painted once a frame. */
  nextFrame: (then: () => void) => void;
  /** Called when an answer has been kept by the server. */
  onAnswered?: () => void;
}

/** Asks, stops, asks again and reopens; a question at a time. */
export function createTalk(deps: TalkDeps): Talk {
  const { api, now } = deps;
  const turns = signal<readonly Turn[]>([]);
  const conversationId = signal<string | null>(null);
  const trouble = signal<Trouble | null>(null);
  const asking = computed(
    () => turns.value.find(({ state }) => state.value.phase === 'asking') ?? null,
  );
  let abort = new AbortController();
  /** Counts what was last chosen to be shown: a conversation that comes later than that is not. */
  let chosen = 0;

  const run = async (turn: Turn): Promise<void> => {
    abort = new AbortController();
    const { signal: aborted } = abort;
    const conversation = conversationId.value ?? undefined;
    const body = { question: turn.question, conversationId: conversation, filter: turn.filter };
    const last = await follow(turn, { deps, body, aborted });
    turn.state.value = { ...last, took: now() - last.startedAt };
    if (last.answer === null || !turns.value.includes(turn)) return;
    conversationId.value = last.answer.conversationId;
    deps.onAnswered?.();
  };
  const stop = (): void => abort.abort();
  const replaceTurns = (next: readonly Turn[], id: string | null): void => {
    stop();
    chosen += 1;
    turns.value = next;
    conversationId.value = id;
    trouble.value = null;
  };
  return {
    turns,
    conversationId,
    asking,
    trouble,
    stop,
    async ask(question, filter) {
      if (asking.value !== null) return;
      chosen += 1;
      const turn = createTurn(question, { filter, state: freshState(now()) });
      turns.value = [...turns.value, turn];
      await run(turn);
    },
    async retry(turn) {
      if (asking.value !== null) return;
      turn.state.value = freshState(now());
      await run(turn);
    },
    async reopen(id) {
      const choice = ++chosen;
      const path = `api/conversations/${encodeURIComponent(id)}`;
      const kept = await api.get<Conversation>(path).catch(asTrouble);
      if (choice !== chosen) return;
      if (!(kept instanceof Trouble)) return replaceTurns(kept.turns.map(reopened), id);
      replaceTurns([], null);
      trouble.value = kept;
    },
    startNew: () => replaceTurns([], null),
  };
}

function reopened({ question, answer, feedback }: Conversation['turns'][number]): Turn {
  const state: TurnState = { ...freshState(0), phase: 'done', answer, feedback };
  return createTurn(question, { state });
}

/** Reads the events of one answer into the turn; resolves with its last state and never rejects. */
async function follow(
  turn: Turn,
  { deps, body, aborted }: { deps: TalkDeps; body: unknown; aborted: AbortSignal },
): Promise<TurnState> {
  let state = turn.state.value;
  let isPainting = false;
  const paint = (): void => {
    if (isPainting) return;
    isPainting = true;
    deps.nextFrame(() => {
      isPainting = false;
      if (state.phase === 'asking') turn.state.value = state;
    });
  };
  try {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal: aborted };
    const response = await deps.api.open('api/chat', init);
    for await (const event of readEvents(response.body!)) {
      state = applyEvent(state, event as ChatEvent);
      paint();
    }
    if (state.phase === 'asking') throw new Trouble('cut');
    return state;
  } catch (error) {
    if (aborted.aborted) return (state = { ...state, phase: 'stopped' });
    const broke = state.streamed === '' ? asTrouble(error) : new Trouble('cut');
    return (state = { ...state, phase: 'failed', trouble: broke });
  }
}
