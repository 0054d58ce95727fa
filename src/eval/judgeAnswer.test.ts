import { describe, expect, it } from 'vitest';
import { makeAnswer, makeLine } from '../testing/evalDoubles.ts';
import { citeSmallBook } from '../testing/smallBook.ts';
import { judgeAnswer } from './judgeAnswer.ts';

const REFUSAL = makeAnswer({ status: 'not_in_book', text: '没有', sentences: [], citations: [] });

describe('judgeAnswer()', () => {
  it('finds nothing wrong with a right answer, a partial one too', () => {
    expect(judgeAnswer(makeLine(), makeAnswer())).toEqual({
      right: true,
      refused: false,
      problems: [],
    });
    expect(judgeAnswer(makeLine(), makeAnswer({ status: 'partial' })).right).toBe(true);
    expect(judgeAnswer(makeLine({ status: 'partial' }), makeAnswer()).right).toBe(false);
  });

  it.each([
    [{ text: '甲局：学习。' }, 'does not say 每周五'],
    [{ citations: [citeSmallBook('读书二十本')] }, 'cites none of the pages 4'],
    [{ citations: [] as [], text: '每周五' }, 'does not cite 甲局'],
    [
      { citations: [citeSmallBook('甲局每周五'), citeSmallBook('每天自学')] },
      'cites other units 1 times',
    ],
  ])('says what is wrong with %j', (changes, problem) => {
    const { right, problems } = judgeAnswer(makeLine(), makeAnswer(changes));
    expect(right).toBe(false);
    expect(problems).toContain(problem);
  });

  it('sees a refusal that was not due, and one that was', () => {
    expect(judgeAnswer(makeLine(), REFUSAL).problems[0]).toBe('not_in_book, expected answered');
    const due = makeLine({ status: 'not_in_book', facts: [] });
    expect(judgeAnswer(due, REFUSAL)).toMatchObject({ right: true, refused: true });
    expect(judgeAnswer(due, makeAnswer())).toMatchObject({ right: false, refused: false });
  });

  it('accepts a correction in place of a refusal only with the true detail', () => {
    const line = makeLine({ status: 'not_in_book', corrected: true });
    expect(judgeAnswer(line, makeAnswer())).toMatchObject({ right: true, refused: true });
    expect(judgeAnswer(line, REFUSAL)).toMatchObject({ right: true, refused: true });
    const silent = makeAnswer({ text: '学习' });
    expect(judgeAnswer(line, silent)).toMatchObject({ right: false, refused: false });
  });

  it('takes a unit of which the text is not held as accounted for in the ledger', () => {
    const coverage = {
      scanned: 1,
      total: 2,
      found: [],
      notFound: [],
      notHeld: [{ unit: '丙局', page: 8 }],
    };
    const line = makeLine({ units: ['甲局', '丙局'], status: 'partial' });
    expect(judgeAnswer(line, makeAnswer({ status: 'partial', coverage })).right).toBe(true);
    expect(judgeAnswer(line, makeAnswer({ status: 'partial' })).problems).toEqual([
      'does not cite 丙局',
    ]);
  });
});
