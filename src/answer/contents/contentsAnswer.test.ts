import { describe, expect, it } from 'vitest';
import { INTENTS, SHAPES, WANTED, type Intent, type Wanted } from '../../types/intent.ts';
import { byWords } from '../../question/intent/intentReader.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import type { Book, IntentReading } from '../../types.ts';
import { contentsAnswer } from './contentsAnswer.ts';

const [first, second, third] = smallBook.cases;
const book: Book = {
  ...smallBook,
  publisher: '云河市档案局',
  date: '2012年5月',
  front:
    '云河案例\n前言\n这本书汇集了各单位三年来的做法和体会，供同类单位参考，也供研究者查阅。\n编者',
  cases: [
    { ...first!, unit: '云河一中', title: '“晨读一刻钟”活动' },
    { ...second!, unit: '云河法院', title: '巡回审判进山村' },
    { ...third!, unit: '云河二中', title: '家访日记' },
  ],
};

function reading(intent: Intent, wanted: Wanted, certainty: number): IntentReading {
  const sure = <K extends string>(names: readonly K[], name: K, likely = 1) =>
    Object.fromEntries(names.map((one) => [one, one === name ? likely : 0])) as Record<K, number>;
  return {
    intent: sure(INTENTS, intent, certainty),
    wanted: sure(WANTED, wanted),
    shape: sure(SHAPES, 'none'),
    perUnit: 0,
    followUp: 0,
  };
}

function told(
  text: string,
  intent: Intent = 'contents',
  wanted: Wanted = 'any',
  {
    asked = book,
    saysText = false,
    certainty = 1,
    meant = null,
  }: { asked?: Book; saysText?: boolean; certainty?: number; meant?: string | null } = {},
): string {
  const questions = createQuestionPlanner([book], null, {
    ...byWords,
    read: () => reading(intent, wanted, certainty),
  });
  const question = questions.plan(text);
  const concepts = [...question.topic.matchAll(/晨读|巡回审判/gu)].map(([word]) => ({
    text: word,
    rarity: 1,
    df: 1,
    share: 1,
    isLiteral: false,
    variants: [{ text: word, weight: 1 }],
  }));
  const titled = asked.cases
    .filter(({ unit }) => unit === meant)
    .map((study) => ({ book: asked.id, study }));
  return contentsAnswer({ question, books: [asked], concepts, saysText, titled })?.text ?? '';
}

describe('contentsAnswer()', () => {
  it('lists the units of a kind, and counts them', () => {
    const text = told('哪些学校交了材料');
    expect(text).toContain('符合的有2个');
    expect(text).toContain('云河一中：《“晨读一刻钟”活动》，第4—5页。[1]');
    expect(text).toContain('云河二中');
    expect(text).not.toContain('云河法院');
    expect(told('which hospitals are in it', 'contents', 'members')).toBe(
      'Of the 3 cases the contents list, 0 match.',
    );
  });

  it.each([
    ['哪些单位办夜校', 'contents'],
    ['市一中办夜校', 'contents'],
    ['第5页提到哪些夜校', 'pages'],
  ] as const)('leaves %s to the texts where some of them speak of it', (text, intent) => {
    const [unsure, sure] = [{ certainty: 0.7 }, { saysText: true, certainty: 0.9 }];
    expect(told(text, intent, 'members', { ...unsure, saysText: true })).toBe('');
    expect(told(text, intent, 'members', unsure)).not.toBe('');
    expect(told(text, intent, 'members', sure) === '').toBe(intent === 'pages');
  });

  it('tells kinds of units and titles whatever the texts say', () => {
    expect(told('哪些学校交了材料', 'contents', 'any', { saysText: true })).toContain(
      '符合的有2个',
    );
    const meant = { saysText: true, meant: '云河法院' };
    expect(told('哪个单位搞了巡回审判', 'contents', 'any', meant)).toContain('云河法院');
  });

  it('tells the cases whose titles are meant', () => {
    const text = told('哪个单位搞了巡回审判', 'contents', 'any', { meant: '云河法院' });
    expect(text).toContain('云河法院：《巡回审判进山村》');
    expect(text).not.toContain('云河一中');
  });

  it('says whose a page is, text held or not', () => {
    expect(told('第5页是谁的材料', 'pages')).toContain('云河一中');
    expect(told('what is on page 8', 'pages')).toMatch(/云河二中.*text not held/u);
  });

  it('only counts where a number is wanted', () => {
    const text = told('一共有几个案例', 'contents', 'number');
    expect(text).toContain('目录共有3个案例，其中2个收录了正文');
    expect(text).not.toContain('晨读');
    expect(told('有哪些案例', 'contents', 'members')).toContain('晨读');
  });

  it('tells who made the book, when, and what it says it is for', () => {
    const text = told('这本书是谁编的，为什么编', 'aboutBook', 'person');
    expect(text).toContain('云河市档案局，2012年5月');
    expect(text).toContain('“这本书汇集了各单位三年来的做法和体会');
    expect(text).not.toContain('编者');
  });

  it('tells an English reader in English what the edition has', () => {
    const foreword = '这本书汇集了各单位三年来的做法和体会，供同类单位参考，也供研究者查阅。';
    const edited = withEnglish(book, {
      ...{ '“晨读一刻钟”活动': 'A Quarter of an Hour of Morning Reading', '2012年5月': 'May 2012' },
      ...{ 云河市档案局: 'Yunhe Archives', [foreword]: 'This book gathers practices.' },
    });
    const about = told('who made this book, and when', 'aboutBook', 'person', { asked: edited });
    expect(about).toContain('published by Yunhe Archives, May 2012 (云河市档案局，2012年5月).');
    expect(about).toContain(`says: “This book gathers practices.” (“${foreword}”)`);
    const listed = told('which schools are in it', 'contents', 'members', { asked: edited });
    expect(listed).toContain('“A Quarter of an Hour of Morning Reading”, pp. 4–5. [1]');
    expect(listed).toContain('“家访日记”');
  });

  it('tells what is printed before the contents where nothing else says who made the book', () => {
    const unsigned = { ...book, publisher: null, date: null, title: '云河案例' };
    unsigned.front = '云河案例\n云河案例编辑部\n前言\n供检索之用。\n编者\n2018年10月';
    const text = told('这本书是谁编的', 'aboutBook', 'person', { asked: unsigned });
    expect(text).toContain('《云河案例》书前印有：云河案例编辑部；2018年10月。');
    expect(text).toContain('“供检索之用。”');
  });

  it('leaves a price, which no title page tells, to the refusal', () => {
    expect(told('这本书多少钱', 'aboutBook', 'money')).toBe('');
    expect(told('云河一中读了多少本书', 'aboutBook', 'number')).toBe('');
  });

  it('leaves a unit that is not there to the refusal', () => {
    expect(told('哈尔滨市公安局在哪一页', 'pages')).toBe('');
  });

  it('says how far the pages of the book are known to go, and nothing where none are', () => {
    expect(told('一共多少页', 'pages', 'number')).toBe('《小书》的页码至少编到第8页。');
    const cases = book.cases.map((study) => ({ ...study, firstPage: null, lastPage: null }));
    const pageless = { ...book, cases, pages: [] };
    expect(told('一共多少页', 'pages', 'number', { asked: pageless })).toContain('目录共有3个案例');
  });

  it('names the book where nothing tells who made it', () => {
    const bare = { ...book, publisher: null, date: null, front: '' };
    expect(told('这书叫什么', 'aboutBook', 'title', { asked: bare })).toContain('书名：《小书》。');
  });
});
