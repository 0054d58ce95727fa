import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import type { Reader } from '../../types.ts';
import { toExcerpt, type Quote } from '../quotes/findQuotes.ts';
import { chooseByReader } from './chooseByReader.ts';

const questions = createQuestionPlanner([smallBook]);

/** Each passage whole, as good as the others by its words. */
const quotes: Quote[] = smallLibrary.shelved.map((shelved) => ({
  ...{ shelved, start: shelved.passage.start, end: shelved.passage.end },
  ...{ score: 0.5, value: 0.5, meaning: 0.5, answers: true },
  evidence: { coverage: 0.5, found: [], missing: [] },
}));

/** Finds the answer to what holds a word in the passage that holds the one named beside it, and in no other. */
function answering(pairs: Readonly<Record<string, string>>): { read: Reader; asked: string[] } {
  const asked: string[] = [];
  const read: Reader = (question, passages) => {
    asked.push(question);
    const said = Object.entries(pairs).find(([word]) => question.includes(word))?.[1];
    return Promise.resolve(
      passages.map(({ text }) => {
        const is = said !== undefined && text.includes(said);
        const span = is ? { start: 0, end: text.length } : null;
        return { answers: is ? 0.999 : 0.0005, span, within: () => (is ? 1 : 0) };
      }),
    );
  };
  return { read, asked };
}

function choose(text: string, read: Reader, byRules: readonly Quote[] = quotes.slice(0, 1)) {
  const question = questions.plan(text);
  const all = smallLibrary.shelved.map((_, doc) => doc);
  return chooseByReader({
    library: smallLibrary,
    question,
    query: { language: question.language, concepts: [], groups: [], anyOfSeveral: false },
    ranked: all.map((doc) => ({ doc, score: 1 - doc / 10 })),
    ...{ quotes, selected: all, read },
    byRules: byRules.map(toExcerpt),
  });
}

const said = (excerpts: Awaited<ReturnType<typeof choose>>['excerpts']): string[] =>
  excerpts.map(({ start, end }) => smallBook.text.slice(start, end));

describe('chooseByReader()', () => {
  it('shows the sentence that answers, and none where the reader finds none', async () => {
    const yes = await choose('一局写什么？', answering({ 写: '笔记' }).read);
    expect(said(yes.excerpts)).toEqual(['人人写笔记。']);
    expect(yes.basis!.confidence).toBeGreaterThan(0.5);
    const no = await choose('一局写什么？', answering({}).read);
    expect(no.excerpts).toEqual([]);
    expect(no.basis!.confidence).toBeLessThan(0.5);
  });

  it('reads each part of a question that asks several things, and shows what answers each', async () => {
    const { read, asked } = answering({ 多久: '每周', 写: '笔记' });
    const { excerpts } = await choose('一局多久学习一次，写什么？', read);
    expect(said(excerpts)).toEqual(['一局每周学习。', '人人写笔记。']);
    expect(asked).toEqual(['一局多久学习一次，写什么？', '一局多久学习一次', '写什么？']);
  });

  it('answers a part where nothing answers the whole', async () => {
    const { read } = answering({ '多久学习一次，写': '无', 写: '笔记' });
    const { excerpts, basis } = await choose('一局多久学习一次，写什么？', read);
    expect(said(excerpts)).toEqual(['人人写笔记。']);
    expect(basis!.confidence).toBeGreaterThan(0.5);
  });

  it('keeps the parts to the case that answers first', async () => {
    const { read } = answering({ 多久: '每周', 写: '读书会' });
    const { excerpts } = await choose('多久学习一次，写什么？', read);
    expect([...new Set(excerpts.map(({ study }) => study.unit))]).toEqual(['一局']);
  });

  it('shows one sentence where one is asked for, however many things are', async () => {
    const { read } = answering({ 多久: '每周', 写: '笔记' });
    const { excerpts } = await choose('用一句话回答：一局多久学习一次，写什么？', read);
    expect(excerpts).toHaveLength(1);
  });

  it('leaves the choice to the rules where the reader fails', async () => {
    const broken: Reader = () => Promise.reject(new CasebookError('model_failed', 'gone'));
    const { excerpts, basis } = await choose('一局多久学习一次，写什么？', broken);
    expect(said(excerpts)).toEqual(['一局每周学习。']);
    expect(basis).toBeNull();
  });
});
