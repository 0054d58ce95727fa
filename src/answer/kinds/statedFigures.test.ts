import { describe, expect, it } from 'vitest';
import { smallBook } from '../../testing/smallLibrary.ts';
import type { Language } from '../../types.ts';
import { operandWords } from './operandWords.ts';
import { operandsTogether, partFirst } from './operandsTogether.ts';
import type { Operation } from '../../question/asks/operationRows.ts';
import { statedFigures } from './statedFigures.ts';

const stated = (text: string) => {
  const book = { ...smallBook, text };
  const [study] = smallBook.cases;
  const place = { book, study: study!, section: smallBook.sections[0]!, passage: 'small.1' };
  return statedFigures([{ ...place, start: 0, end: text.length }]);
};

const ownWords = (text: string) => stated(text).map(({ own }) => text.slice(own.start, own.end));

describe('statedFigures()', () => {
  it.each([
    ['甲组24人，乙组18人。', ['甲组24人', '乙组18人']],
    ['用时由42天减少到15天。', ['用时由42天', '减少到15天']],
    ['The court has 4 judges and 11 clerks.', ['The court has 4 judges', '11 clerks']],
  ])('gives each figure of “%s” its own words', (text, words) => {
    expect(ownWords(text)).toEqual(words);
  });

  it('keeps the sentence of each', () => {
    const text = '甲组24人。乙组18人。';
    expect(stated(text).map(({ excerpt: { start, end } }) => text.slice(start, end))).toEqual([
      '甲组24人。',
      '乙组18人。',
    ]);
  });
});

describe('operandsTogether()', () => {
  const together = (operation: Operation, text: string, named: string[] = []) =>
    operandsTogether(operation, named, stated(text))?.map(({ own }) =>
      text.slice(own.start, own.end),
    ) ?? null;

  it.each<[Operation, string, string[]]>([
    ['difference', '用时由42天减少到15天。', ['用时由42天', '减少到15天']],
    ['share', '报告58篇，其中22篇被采用。', ['其中22篇被采用', '报告58篇']],
    ['duration', '2015年动工，2017年建成。', ['2015年动工', '2017年建成']],
  ])('takes the only two of a %s', (operation, text, words) => {
    expect(together(operation, text)).toEqual(words);
  });

  it.each<[string, Operation, string, string[]]>([
    ['there are three', 'difference', '甲3人，乙4人，丙5人。', []],
    ['neither is said to be part of the other', 'share', '甲组24人，乙组18人。', []],
    ['nothing begins and ends', 'duration', '2015年获奖，2017年获奖。', []],
    ['the question names several', 'difference', '甲3人，乙4人。', ['甲', '丙']],
    ['a sum is asked for', 'sum', '甲3人，乙4人。', []],
  ])('takes none where %s', (_, operation, text, named) => {
    expect(together(operation, text, named)).toBeNull();
  });
});

describe('partFirst()', () => {
  it('puts what the book calls a part before its whole', () => {
    const [whole, part] = stated('职工260人，其中女职工91人。');
    expect(partFirst([whole!, part!])).toEqual([part, whole]);
    const [a, b] = stated('甲组24人，乙组18人。');
    expect(partFirst([a!, b!])).toEqual([a, b]);
  });
});

describe('operandWords()', () => {
  const words = (text: string, language: Language) =>
    operandWords(stated(text), language).map((one) => one.words);

  it('tells an operand in the words of the book where these are short', () => {
    expect(words('甲组24人，乙组18人。', 'zh')).toEqual(['甲组24人', '乙组18人']);
  });

  it('tells it by its unit where they are long, or of another language', () => {
    const long = `${'很长的一串话'.repeat(8)}58篇。`;
    expect(words(long, 'zh')).toEqual(['一局58篇']);
    expect(words('甲组24人。', 'en')).toEqual(['First Bureau (一局): 24']);
  });
});
