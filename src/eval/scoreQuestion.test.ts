import { describe, expect, it } from 'vitest';
import { makeAnswer, makeLine } from '../testing/evalDoubles.ts';
import { citeSmallBook, smallBook } from '../testing/smallBook.ts';
import type { Hit } from '../types.ts';
import type { EvalBook } from './evalBook.ts';
import type { Observed } from './observed.ts';
import { scoreQuestion } from './scoreQuestion.ts';

const check: EvalBook['check'] = (sentence, cited) => {
  const isThere = cited.some(({ text }) => text.includes(sentence));
  return { support: isThere ? 'verbatim' : 'unsupported', reason: isThere ? null : 'not there' };
};

const hit = (unit: string, page: number, start: number): Hit => ({
  passage: {
    id: `p${start}`,
    book: 'small',
    case: '1-1',
    section: 1,
    pages: { first: page, last: page, basis: 'printed' },
    start,
    end: start + 6,
  },
  text: '',
  unit,
  caseTitle: '',
  section: null,
  score: 1,
  why: { lexicalRank: 1, lexicalScore: 1, vectorRank: 1, vectorScore: 1, terms: [] },
});

const score = (changes: Partial<Observed>) =>
  scoreQuestion(
    {
      line: makeLine(),
      answer: makeAnswer(),
      hits: [hit('乙局', 6, 14), hit('甲局', 4, 0)],
      latencies: [1],
      evidence: null,
      ...changes,
    },
    { book: smallBook, check } as unknown as EvalBook,
  );

describe('scoreQuestion()', () => {
  it('measures ranking, citations, place, facts and length of a right answer', () => {
    expect(score({})).toMatchObject({
      right: 1,
      'unitRecall@1': 0,
      'unitRecall@5': 1,
      pageMrr: 1 / 2,
      'passageRecall@1': 0,
      'passageRecall@5': 1,
      citationRecall: 1,
      citationPrecision: 1,
      locatorUnit: 1,
      locatorPage: 1,
      locatorQuote: 1,
      pageError: 0,
      vitalFacts: 1,
      bleed: 0,
      status: 1,
      copied: 1 / 4, // of the runs 甲局甲局每周五学, …, only 甲局每周五学习。 stands in the book
      length: 14,
    });
  });

  it('leaves out what does not concern a question', () => {
    const line = makeLine({
      status: 'not_in_book',
      facts: [],
      units: [],
      quotes: [],
      named: false,
    });
    const answer = makeAnswer({
      status: 'not_in_book',
      sentences: [],
      citations: [],
      text: '没有',
    });
    expect(score({ line, answer })).toEqual({ right: 1, status: 1 });
  });

  it('judges citations by the words they quote, not by what the answer says of itself', () => {
    const answer = makeAnswer({
      sentences: [{ text: '甲局每周五学习。', citations: [1], support: 'verbatim' }],
      citations: [citeSmallBook('读书二十本')],
    });
    expect(score({ answer })).toMatchObject({ citationRecall: 0, citationPrecision: 0 });
  });

  it('holds the units of an answer to several units against those expected', () => {
    const line = makeLine({ kind: 'list', named: false, units: ['甲局', '乙局'], pages: [4] });
    expect(score({ line }).unitF1).toBeCloseTo(2 / 3);
    expect(score({}).unitF1).toBeUndefined();
  });
});
