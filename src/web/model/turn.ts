import { signal, type Signal } from '@preact/signals';
import type { Answer, Citation, Feedback, SearchFilter } from '../../types.ts';
import type { Stage } from '../api/chatEvent.ts';
import type { Trouble } from '../api/trouble.ts';

/** How far a question has come. */
export interface TurnState {
  phase: 'asking' | 'done' | 'stopped' | 'failed';
  stage: Stage;
  /** Units whose passages are read for it; 0 where that is not told. */
  units: number;
  /** The text so far, while there is no answer. */
  streamed: string;
  /** Citations told of so far. */
  citations: Citation[];
  /** Whether a model is writing: then the text may carry light Markdown. */
  generated: boolean;
  answer: Answer | null;
  feedback: Pick<Feedback, 'rating' | 'comment'> | null;
  trouble: Trouble | null;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds until it was over; null while it is not, and for a turn of before. */
  took: number | null;
}

/** A question and what became of it. */
export interface Turn {
  key: number;
  question: string;
  filter: SearchFilter | undefined;
  state: Signal<TurnState>;
}

/** The state of a question just sent. */
export function freshState(startedAt: number): TurnState {
  return {
    phase: 'asking',
    stage: 'searching',
    units: 0,
    streamed: '',
    citations: [],
    generated: false,
    answer: null,
    feedback: null,
    trouble: null,
    startedAt,
    took: null,
  };
}

let made = 0;

/** A turn of its own; keys count up. */
export function createTurn(
  question: string,
  { filter, state }: { filter?: SearchFilter | undefined; state: TurnState },
): Turn {
  return { key: ++made, question, filter, state: signal(state) };
}
