import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../src/testing/evalDoubles.ts';
import { citeSmallBook } from '../../src/testing/smallBook.ts';
import type { StrangerQuestion } from './strangerQuestion.ts';
import { strangerScore } from './strangerScore.ts';

const asked: StrangerQuestion = {
  ...{ id: 'a', type: 'fact', question: '甲局哪天学习？' },
  ...{ units: ['甲局'], pages: [4], facts: ['每周五'] },
};
const refusal = makeAnswer({ status: 'not_in_book', text: '没有', sentences: [], citations: [] });

describe('strangerScore()', () => {
  it('is full where status, unit, pages and all facts are right', () => {
    expect(strangerScore(asked, makeAnswer())).toEqual({
      ...{ status: true, unit: true, page: true, fact: 1, firstQuote: true, full: true },
    });
    expect(strangerScore(asked, makeAnswer({ status: 'partial' })).full).toBe(true);
  });

  it.each([
    ['a refusal', {}, refusal, { status: false, unit: false, page: false, fact: 0 }],
    ['another page', { pages: [5] }, makeAnswer(), { page: false, unit: true }],
    ['half of the facts', { facts: ['每周五', '周六'] }, makeAnswer(), { fact: 0.5 }],
    [
      'another unit beside the one asked about',
      { pages: [4, 6] },
      makeAnswer({ citations: [citeSmallBook('甲局每周五'), citeSmallBook('每天自学')] }),
      { unit: false, page: true },
    ],
  ] as const)('is not full for %s', (_, changes, answer, parts) => {
    const score = strangerScore({ ...asked, ...changes } as StrangerQuestion, answer);
    expect(score).toMatchObject({ ...parts, full: false });
  });

  it('wants all units of a question to several, cited or found, and minds no others', () => {
    const several = { ...asked, type: 'aggregate' as const, units: ['甲局', '乙局'] };
    const found = { unit: '乙局', pages: { first: 6, last: 6, basis: 'printed' as const } };
    const coverage = { scanned: 2, total: 2, found: [found], notFound: [], notHeld: [] };
    expect(strangerScore(several, makeAnswer()).unit).toBe(false);
    expect(strangerScore(several, makeAnswer({ coverage })).unit).toBe(true);
    expect(strangerScore({ ...several, units: ['乙局'] }, makeAnswer({ coverage })).unit).toBe(
      true,
    );
  });

  it('compares facts without white space, width and case, in the text and in quotes', () => {
    const quoted = makeAnswer({ text: 'ＡＢ 1' });
    expect(strangerScore({ ...asked, facts: ['ab1', '每 周五'] }, quoted).fact).toBe(1);
  });

  it('wants the page of a text that is not held, and no page of an id', () => {
    const missing = { ...asked, type: 'text_missing' as const, pages: [98], facts: [] };
    const told = { ...refusal, status: 'text_not_held' as const, text: '第98—101页' };
    expect(strangerScore(missing, told)).toEqual({ status: true, fact: 1, full: true });
    const silent = { ...told, text: '没有', id: 'a98', conversationId: '98' };
    expect(strangerScore(missing, silent)).toMatchObject({ fact: 0, full: false });
  });

  it('asks of what cannot be answered nothing but the refusal', () => {
    const unanswerable = {
      ...asked,
      type: 'unanswerable' as const,
      units: [],
      pages: [],
      facts: [],
    };
    expect(strangerScore(unanswerable, refusal)).toEqual({ status: true, full: true });
    expect(strangerScore(unanswerable, makeAnswer()).full).toBe(false);
  });
});
