import { Library } from '../retrieve/library.ts';
import type { Book, CaseStudy } from '../types.ts';

/** Three cases, the third without text; two pages a case, eight characters each. */
export const smallBook: Book = createSmallBook();

function createSmallBook(): Book {
  const text = '一局每周学习。\n人人写笔记。\n二局办了读书会。\n大家都参加。\n';
  const study = (
    number: number,
    unit: string,
    unitEn: string,
    span?: CaseStudy['span'],
  ): CaseStudy => ({
    id: `1-${number}`,
    part: 1,
    number,
    title: `题目${number}`,
    unit,
    unitEn,
    aliases: [],
    firstPage: number * 2 - 1,
    lastPage: number * 2,
    hasText: span !== undefined,
    ...(span === undefined ? {} : { span }),
  });
  const sentences = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const caseOf = (at: number): string => (at < 2 ? '1-1' : '1-2');
  return {
    id: 'small',
    title: '小书',
    titleEn: 'A small book',
    publisher: null,
    date: null,
    place: null,
    sourceHash: '',
    parts: [{ number: 1, label: '', title: '' }],
    cases: [
      study(1, '一局', 'First Bureau', { start: 0, end: sentences[1]!.end }),
      study(2, '二局', 'Second Bureau', { start: sentences[2]!.start, end: sentences[3]!.end }),
      study(3, '三局', 'Third Bureau'),
    ],
    front: '',
    text,
    pages: sentences.map((span, at) => ({
      ...span,
      number: at + 1,
      basis: at === 3 ? 'estimated' : 'printed',
      case: caseOf(at),
    })),
    sections: [0, 2].map((at) => ({
      case: caseOf(at),
      number: 0,
      heading: null,
      start: sentences[at]!.start,
      bodyStart: sentences[at]!.start,
      end: sentences[at + 1]!.end,
      points: [],
    })),
    edition: null,
    passages: sentences.map((span, at) => ({
      ...span,
      id: `small.${caseOf(at)}.${at}`,
      book: 'small',
      case: caseOf(at),
      section: 0,
      pages: { first: at + 1, last: at + 1, basis: at === 3 ? 'estimated' : 'printed' },
    })),
  };
}

export const smallLibrary = new Library([smallBook]);
