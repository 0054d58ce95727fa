import { describe, expect, it } from 'vitest';
import { coveredShares } from './coveredShares.ts';
import type { ListQuestion } from './readLists.ts';
import type { PairBlock } from './readPairs.ts';

const block = (id: string, unit: string): PairBlock => ({
  ...{ id, unit, writer: 'w1', source: 'made-up', book: '渡口', heading: '' },
  ...{ passage: `${unit}每天开船。`, questions: [] },
});
const blocks = [block('a', '东门渡口'), block('b', '西门渡口'), block('c', '南门渡口')];

const question = (q: string, passages: string[]): ListQuestion => ({
  ...{ id: q, writer: 'l1', book: '渡口', q, lang: 'zh', intent: 'list' },
  answers: passages.map((passage) => ({ passage, span: '每天' })),
});

describe('coveredShares()', () => {
  it('counts the units that answer, and of those a question names the share that does', () => {
    const questions = [
      question('哪些渡口每天开船？', ['a', 'b', 'c']),
      question('哪些渡口有灯？', ['b']),
      question('哪些渡口卖鱼？', []),
      question('东门渡口和西门渡口哪家开船多？', ['a', 'b']),
      question('东门渡口和南门渡口哪家有桥？', ['a']),
    ];
    // three, one, two and one of the four that any unit answers; three of four named
    expect(coveredShares(questions, blocks)).toEqual({
      ...{ casesCovered: 1.75, named: 4, namedShare: 0.75 },
    });
  });
});
