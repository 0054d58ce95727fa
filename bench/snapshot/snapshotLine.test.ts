import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../src/testing/evalDoubles.ts';
import { citeSmallBook } from '../../src/testing/smallBook.ts';
import { answerLine, readSnapshot, shownPages, writeSnapshot } from './snapshotLine.ts';

const asked = { set: 'own', id: 'a', question: '哪天学习？' };

describe('answerLine()', () => {
  it('keeps what is the same each time: no ids, no times', () => {
    const citations = [citeSmallBook('甲局每周五'), citeSmallBook('读书二十本')];
    const text = '甲局：…';
    const one = makeAnswer({ text, citations, id: 'x', conversationId: 'y' });
    const line = answerLine(asked, one);
    expect(line).toEqual({
      ...asked,
      ...{ status: 'answered', units: ['甲局'], pages: ['4', '5'] },
      ...{ quotes: ['甲局每周五', '读书二十本'], text },
    });
    expect(
      answerLine(asked, { ...one, id: 'z', timings: { ...one.timings, answerMs: 9 } }),
    ).toEqual(line);
  });

  it('tells how a follow-up was understood', () => {
    expect(answerLine(asked, makeAnswer({ asked: '甲局哪天学习？' })).asked).toBe('甲局哪天学习？');
  });
});

describe('shownPages()', () => {
  it('shows one page, several, and estimated ones', () => {
    expect(shownPages({ first: 4, last: 4, basis: 'printed' })).toBe('4');
    expect(shownPages({ first: 4, last: 5, basis: 'recovered' })).toBe('4–5');
    expect(shownPages({ first: 4, last: 5, basis: 'estimated' })).toBe('~4–5');
  });
});

describe('readSnapshot()', () => {
  it('reads what writeSnapshot() wrote, in its order', () => {
    const lines = ['b', 'a'].map((id) => answerLine({ ...asked, id }, makeAnswer()));
    expect(readSnapshot(writeSnapshot(lines))).toEqual(lines);
    expect(readSnapshot('')).toEqual([]);
  });

  it('refuses another form', () => {
    expect(() => readSnapshot('{"id":"a"}\n')).toThrow('set');
  });
});
