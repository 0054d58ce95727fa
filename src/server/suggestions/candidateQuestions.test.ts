import { describe, expect, it } from 'vitest';
import { makeTurn } from '../../testing/makeTurn.ts';
import type { Citation, ContentsEntry, ContentsView } from '../../types.ts';
import { candidateQuestions, type QuestionSource } from './candidateQuestions.ts';

const entry = (number: number, unit: string, unitEn: string, heading: string): ContentsEntry => ({
  case: `1-${number}`,
  number,
  title: `题目${number}`,
  unit,
  unitEn,
  firstPage: number,
  lastPage: number,
  hasText: true,
  sections: [{ number: 1, heading, page: number }],
});

const view: ContentsView = {
  book: 'b',
  title: '书',
  front: '',
  parts: [
    {
      number: 1,
      label: '',
      title: '',
      entries: [entry(1, '甲局', 'Bureau A', '一、记账'), entry(2, '乙局', 'Bureau B', '一、浇水')],
    },
  ],
};

const source: QuestionSource = {
  books: () => [{ id: 'b' }] as ReturnType<QuestionSource['books']>,
  contents: () => view,
  section: () =>
    ({
      text: '办法如下：\n（1）每天早上记账一次。\n（2）以柜台为单位，人人记账。\n（3）账。\n（4）月底由会计核对账本。\n',
    }) as ReturnType<QuestionSource['section']>,
};

const cited = (over: Partial<Citation> = {}): Citation => ({
  ...makeTurn().answer.citations[0]!,
  unit: '甲局',
  section: '一、记账',
  ...over,
});

describe('candidateQuestions()', () => {
  it('opens with what the units did, and asks nothing beyond the filter', () => {
    const all = candidateQuestions(source, { language: 'zh' });
    expect(all.slice(0, 2)).toEqual(['甲局有哪些做法？', '乙局有哪些做法？']);
    for (const filter of [{ units: ['乙局'] }, { cases: ['1-2'] }, { pages: [2] }]) {
      const within = candidateQuestions(source, { filter, language: 'zh' });
      expect(within[0]).toBe('乙局有哪些做法？');
      expect(within.join()).not.toContain('甲局');
    }
  });

  it('goes on with the points of what was found, then with the unit beside it', () => {
    const turn = makeTurn({ question: '甲局怎么记账？', citations: [cited()] });
    expect(candidateQuestions(source, { turns: [turn] }).slice(0, 3)).toEqual([
      '关于每天早上记账一次，甲局是怎么做的？',
      '关于月底由会计核对账本，甲局是怎么做的？',
      '比较甲局和乙局的做法。',
    ]);
  });

  it('takes headings in English where the answer has them, and repeats no question', () => {
    const translation = {
      language: 'en',
      text: '',
      unit: 'Bureau A',
      caseTitle: null,
      section: 'II. Keeping “daily” accounts.',
      by: 'edition',
      support: 'verbatim',
    } as const;
    const turn = makeTurn({
      question: 'What did Bureau A do?',
      language: 'en',
      citations: [cited({ translation })],
    });
    const next = candidateQuestions(source, { turns: [turn] });
    expect(next.slice(0, 2)).toEqual([
      'What did Bureau A do about “Keeping ‘daily’ accounts”?',
      'Compare Bureau A and Bureau B.',
    ]);
    expect(next).not.toContain('What did Bureau A do?');
  });

  it('asks nothing of points where only the contents were cited', () => {
    const turn = makeTurn({ citations: [cited({ passage: null })] });
    expect(candidateQuestions(source, { turns: [turn] })[0]).toBe('比较甲局和乙局的做法。');
  });
});
