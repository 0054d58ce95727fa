import { troubleOf } from '../api/trouble.ts';
import type { ChatEvent } from '../api/chatEvent.ts';
import type { TurnState } from './turn.ts';

/** The state of a turn after one more event. */
export function applyEvent(state: TurnState, { event, data }: ChatEvent): TurnState {
  switch (event) {
    case 'status': {
      const generated = state.generated || data.stage === 'writing';
      const units = data.stage === 'reading' ? Number(data.detail) || 0 : state.units;
      return { ...state, stage: data.stage, units, generated };
    }
    case 'sources': // all at once: the words of the book, perhaps in place of a model that failed
      return { ...state, citations: data.citations, generated: false };
    case 'citation':
      return { ...state, citations: [...state.citations, data.citation] };
    case 'delta':
      return { ...state, streamed: state.streamed + data.text };
    case 'reset':
      return { ...state, streamed: '', citations: [], generated: false };
    case 'answer':
      return { ...state, phase: 'done', answer: data, trouble: null };
    case 'error':
      return { ...state, phase: 'failed', trouble: troubleOf(data) };
    case 'done':
    default: // a server newer than the page may tell more
      return state;
  }
}
