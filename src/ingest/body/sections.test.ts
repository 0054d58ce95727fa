import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPassages } from './passages.ts';
import { findSections } from './sections.ts';

const sectionsOf = (text: string) =>
  findSections(text, { id: '1-1', span: { start: 0, end: text.length } });
const headings = (text: string) => sectionsOf(text).map(({ number, heading }) => [number, heading]);

describe('findSections()', () => {
  it('cuts at the strongest kind of heading and leaves weaker ones inside', () => {
    expect(headings('引言。\n一、甲\n（一）小点。\n1.更小。\n二、乙\n正文。')).toEqual([
      [0, null],
      [1, '一、甲'],
      [2, '二、乙'],
    ]);
  });

  it('takes a number out of order as running text', () => {
    expect(headings('一、甲\n正文。\n三、丙\n正文。\n二、乙\n正文。')).toEqual([
      [1, '一、甲'],
      [2, '二、乙'],
    ]);
  });

  it('parts a heading from the text in its own paragraph', () => {
    const text = '一、抓学习。全局每周学习一次。\n二、抓落实。月月检查。';
    const [first] = sectionsOf(text);
    expect(first!.heading).toBe('一、抓学习。');
    expect(text.slice(first!.bodyStart, first!.end)).toBe('全局每周学习一次。');
  });

  it('makes one lead of a text without headings', () => {
    expect(headings('只有正文。\n还有一段。')).toEqual([[0, null]]);
  });

  it('finds points behind sentence ends, of one family', () => {
    const text = '一、甲\n总的来说。首先，建立制度。其次，抓落实；第三，常检查。';
    expect(
      sectionsOf(text)[0]!.points.map(({ marker, start, end }) => [marker, text.slice(start, end)]),
    ).toEqual([
      ['首先', '首先，建立制度。'],
      ['其次', '其次，抓落实；'],
      ['第三', '第三，常检查。'],
    ]);
  });
});

describe('cutPassages()', () => {
  const sentence = fc
    .string({
      unit: fc.constantFrom('学', '习', '制', '度', '，', '；'),
      minLength: 1,
      maxLength: 120,
    })
    .map((words) => `学${words}。`);
  const book = fc.array(fc.array(sentence, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 3,
  });

  const cut = (paragraphs: readonly (readonly string[])[]) => {
    const text = paragraphs
      .map((sentences, at) => `${'一二三'[at]!}、标题\n${sentences.join('')}`)
      .join('\n');
    const pages = [
      { number: 1, basis: 'printed' as const, case: '1-1', start: 0, end: text.length },
    ];
    return { text, passages: cutPassages({ book: 'b', text, sections: sectionsOf(text), pages }) };
  };

  it('holds whole sentences in order, without overlap, at most 300 characters unless one sentence is longer', () => {
    fc.assert(
      fc.property(book, (paragraphs) => {
        const { text, passages } = cut(paragraphs);
        const joined = passages.map(({ start, end }) => text.slice(start, end)).join('');
        expect(joined).toBe(paragraphs.flat().join(''));
        for (const { start, end } of passages) {
          const words = text.slice(start, end);
          expect(words.endsWith('。')).toBe(true);
          expect(end - start <= 360 || words.indexOf('。') === words.length - 1).toBe(true);
        }
      }),
    );
  });

  it('keeps the ids of unchanged text when another section changes', () => {
    const before = cut([['学习。'], ['制度甲。']]).passages;
    const after = cut([['学习学习。'], ['制度甲。']]).passages;
    expect(after[1]!.id).toBe(before[1]!.id);
    expect(after[0]!.id).not.toBe(before[0]!.id);
  });

  it('gives equal texts ids of their own', () => {
    const ids = cut([['学习。'], ['学习。']]).passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes the articles of a law as sections that begin with their number, chapters as neither', () => {
    const text =
      '第一章 总则\n第一条 渠水归公。\n第二条 闸口专人看管。\n依照第一条收取水费。\n第二章 罚则\n第三条 违反第二条的，批评教育。';
    const found = sectionsOf(text);
    expect(
      found.map(({ heading, bodyStart, end }) => [heading, text.slice(bodyStart, end)]),
    ).toEqual([
      [null, '第一章 总则'],
      ['第一条', '第一条 渠水归公。'],
      ['第二条', '第二条 闸口专人看管。\n依照第一条收取水费。'],
      ['第三条', '第三条 违反第二条的，批评教育。'],
    ]);
  });
});
