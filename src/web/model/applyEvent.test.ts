import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../types.ts';
import type { ChatEvent } from '../api/chatEvent.ts';
import { applyEvent } from './applyEvent.ts';
import { freshState, type TurnState } from './turn.ts';

const one = { n: 1 } as Citation;
const two = { n: 2 } as Citation;

function after(...events: ChatEvent[]): TurnState {
  return events.reduce(applyEvent, freshState(0));
}

describe('applyEvent()', () => {
  it('joins deltas and gathers citations', () => {
    const state = after(
      { event: 'sources', data: { citations: [one] } },
      { event: 'delta', data: { text: '甲' } },
      { event: 'citation', data: { citation: two } },
      { event: 'delta', data: { text: '乙' } },
    );
    expect(state).toMatchObject({ streamed: '甲乙', citations: [one, two], phase: 'asking' });
  });

  it('knows a model is writing by its stage, and drops everything on a reset', () => {
    const writing = after(
      { event: 'status', data: { stage: 'reading', detail: '3' } },
      { event: 'status', data: { stage: 'writing' } },
      { event: 'delta', data: { text: '甲' } },
      { event: 'status', data: { stage: 'checking' } },
    );
    expect(writing).toMatchObject({ generated: true, stage: 'checking', units: 3 });
    const reset = applyEvent(writing, { event: 'reset', data: { reason: 'cut' } });
    expect(reset).toMatchObject({ generated: false, streamed: '', citations: [] });
  });

  it('takes what a model that failed at once leaves to the book for the words of the book', () => {
    const state = after(
      { event: 'status', data: { stage: 'writing' } },
      { event: 'sources', data: { citations: [one] } },
    );
    expect(state).toMatchObject({ generated: false, citations: [one] });
  });

  it('ends with an answer or a trouble', () => {
    const answer = { id: 'a' } as Answer;
    expect(after({ event: 'answer', data: answer })).toMatchObject({ phase: 'done', answer });
    const failed = after({ event: 'error', data: { code: 'internal', message: 'why' } });
    expect(failed).toMatchObject({ phase: 'failed', trouble: { kind: 'refused', message: 'why' } });
  });

  it('changes nothing for what it does not know', () => {
    const state = freshState(0);
    expect(applyEvent(state, { event: 'done', data: {} })).toBe(state);
  });
});
