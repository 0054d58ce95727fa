import { describe, expect, it } from 'vitest';
import { openConversationStore } from '../conversations/sqliteStore.ts';
import { makeAnswer, makeLine } from '../testing/evalDoubles.ts';
import { smallBook } from '../testing/smallBook.ts';
import { draftFromFeedback, draftFromSections } from './draftLines.ts';
import { goldOf } from './goldOf.ts';
import { setLineSchema } from './setLine.ts';

describe('draftFromSections()', () => {
  it('proposes a question for each section in which no gold quote stands', () => {
    const drafts = draftFromSections(smallBook, [makeLine()]);
    expect(drafts.map(({ units, pages }) => [units, pages])).toEqual([[['乙局'], [6, 7]]]);
    expect(drafts[0]!.draft).toBe(true);
    expect(setLineSchema.parse(drafts[0])).toEqual(drafts[0]);
    expect(goldOf(drafts[0]!, smallBook).quotes).toHaveLength(1);
  });

  it('goes by points where a section has them', () => {
    const points = [
      { marker: '一是', start: 0, end: 8 },
      { marker: '二是', start: 8, end: 14 },
    ];
    const book = { ...smallBook, sections: [{ ...smallBook.sections[0]!, points }] };
    const [draft, ...others] = draftFromSections(book, [makeLine()]);
    expect(others).toEqual([]);
    expect(draft!.quotes).toEqual(['读书二十本。']);
  });

  it('takes neither drafts nor lines about other books for cover', () => {
    const lines = [makeLine({ draft: true }), makeLine({ book: 'other' })];
    expect(draftFromSections(smallBook, lines)).toHaveLength(2);
  });
});

describe('draftFromFeedback()', () => {
  it('takes over answers marked as bad, with the questions before them', () => {
    const store = openConversationStore(':memory:');
    const at = '2020-01-01T00:00:00.000Z';
    store.append('c1', { question: '一？', answer: makeAnswer({ id: 'x1' }), at });
    store.append('c1', { question: '二？', answer: makeAnswer({ id: 'x2' }), at });
    store.append('c2', { question: '三？', answer: makeAnswer({ id: 'x3' }), at });
    store.rate('x2', { rating: 'down', comment: '不对' });
    store.rate('x3', { rating: 'up', comment: '' });
    const drafts = draftFromFeedback(store);
    store.close();
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ id: 'draft-x2', turns: ['一？', '二？'], draft: true });
    expect(drafts[0]!.why).toContain('不对');
    expect(setLineSchema.parse(drafts[0])).toEqual(drafts[0]);
  });
});
