import { describe, expect, it } from 'vitest';
import type { QuestionPlan } from '../question/plan.ts';
import { createQuestionPlanner } from '../question/plan.ts';
import { citeSmallBook, smallBook } from '../testing/smallBook.ts';
import type { TurnSlots } from '../types.ts';
import { chooseReading } from './chooseReading.ts';
import type { Drafted } from './drafted.ts';
import type { Reading } from './readings.ts';

const planner = createQuestionPlanner([smallBook]);
const own = planner.plan('多少本');

/** A draft whose reader is as sure as that. */
function draft(quote: string | null, confidence: number, words: string): Drafted {
  const citations = quote === null ? [] : [citeSmallBook(quote)];
  return {
    ...{ text: '', sentences: [], citations, lines: [], material: [] },
    ...{ status: quote === null ? 'not_in_book' : 'answered', searched: { passages: 1, units: 1 } },
    basis: { confidence, sure: confidence, words, evidence: { features: [], sentences: [] } },
  };
}

const reading = (text: string, by: Reading['by'], isDoubtful = false): Reading => ({
  ...{ question: { ...own, text }, by, isDoubtful },
});

const learn = draft('甲局每周五学习。', 0.9, '每周五');
const books = draft('读书二十本。', 0.4, '二十本');
const none = draft(null, 0.1, '');

const slots: TurnSlots = {
  ...{ intent: 'fact', cases: [], ofContents: false, items: [], words: '每周五' },
  cited: [{ book: 'small', case: '1-1', unit: '甲局', start: 0, end: 8 }],
};

/** Which readings were asked, with the confidence they were asked for, and which counted. */
async function chosen(
  told: [Reading, Drafted][],
  speaks = true,
): Promise<{ asked: [string, number | undefined][]; text: string }> {
  const asked: [string, number | undefined][] = [];
  const { question } = await chooseReading({
    ...{ readings: told.map(([one]) => one), own, slots },
    draft: ({ text, least }: QuestionPlan) => {
      asked.push([text, least]);
      return Promise.resolve(told.find(([one]) => one.question.text === text)![1]);
    },
    answerer: {
      answer: () => Promise.reject(new Error()),
      speaksOf: () => Promise.resolve(speaks),
    },
  });
  return { asked, text: question.text };
}

describe('chooseReading() behaviour', () => {
  it('asks no more where the likeliest reading tells something new', async () => {
    const { asked, text } = await chosen([
      [reading('both', 'whole'), books],
      [reading('itself', 'beside'), learn],
    ]);
    expect([asked, text]).toEqual([[['both', undefined]], 'both']);
  });

  it('asks with less where the likeliest only says again what was said, and takes what is as sure', async () => {
    const [again, other] = [reading('both', 'whole'), reading('itself', 'beside')];
    const { asked, text } = await chosen([
      [again, draft('甲局每周五学习。', 0.4, '每周五')],
      [other, books],
    ]);
    expect(asked[1]![1]).toBeLessThan(0.5);
    expect(text).toBe('itself');
    const surer = await chosen([
      [again, learn],
      [other, books],
    ]);
    expect(surer.text).toBe('both');
  });

  it('looks in other cases only where those of the answer before refuse', async () => {
    const wider: [Reading, Drafted] = [reading('wide', 'wider'), books];
    expect((await chosen([[reading('both', 'whole'), learn], wider])).text).toBe('both');
    expect((await chosen([[reading('both', 'whole'), none], wider])).text).toBe('wide');
  });

  it('takes a doubtful reading only where that speaks of what is asked', async () => {
    const told: [Reading, Drafted][] = [
      [reading('itself', 'whole'), none],
      [reading('both', 'whole', true), books],
    ];
    expect((await chosen(told)).text).toBe('both');
    expect((await chosen(told, false)).text).toBe('itself');
  });

  it('takes the question by itself where what is told speaks of nothing it asks, and it is no less sure', async () => {
    const alone = reading('alone', 'alone');
    const both = reading('both', 'whole');
    expect(
      (
        await chosen(
          [
            [both, books],
            [alone, learn],
          ],
          false,
        )
      ).text,
    ).toBe('alone');
    expect(
      (
        await chosen(
          [
            [both, books],
            [alone, learn],
          ],
          true,
        )
      ).text,
    ).toBe('both');
    const unsure = draft('办四期讲堂。', 0.2, '四期');
    expect(
      (
        await chosen(
          [
            [both, books],
            [alone, unsure],
          ],
          false,
        )
      ).text,
    ).toBe('both');
  });
});
