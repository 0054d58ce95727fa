import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { smallBook, smallLibrary } from '../../testing/smallLibrary.ts';
import type { Reader } from '../../types.ts';
import type { CaseLook } from '../quotes/coverCases.ts';
import type { Quote } from '../quotes/findQuotes.ts';
import { coverByReader, passagesToRead } from './coverByReader.ts';

/** One passage of a case, looked at. */
function look(doc: number, score = 1): CaseLook {
  const shelved = smallLibrary.shelved[doc]!;
  const { start, end } = shelved.passage;
  const evidence = { coverage: 0.5, found: [], missing: [] };
  const quote: Quote = {
    ...{ shelved, start, end, score: 0.5, value: 0.5, meaning: 0, answers: true, evidence },
  };
  const target = { book: smallBook.id, study: shelved.study };
  return { target, ranked: [{ doc, score }], quotes: [quote] };
}

/** Reads every passage alike, and counts them. */
function reading(answers: number): { read: Reader; count: () => number } {
  let count = 0;
  return {
    read: (_, passages) => {
      count += passages.length;
      return Promise.resolve(
        passages.map(({ text }) => ({
          answers,
          span: { start: 0, end: text.length },
          within: () => 1,
        })),
      );
    },
    count: () => count,
  };
}

const questions = createQuestionPlanner([smallBook]);

function cover(text: string, looks: readonly CaseLook[], read: Reader) {
  const question = questions.plan(text);
  return coverByReader({ library: smallLibrary, question, looks, read });
}

describe('passagesToRead()', () => {
  it('gives every case its first passage before any its second, the best cases first', () => {
    const looks = [look(0, 0.1), look(1, 0.9)].map(({ ranked }) => ({
      ranked: [...ranked, ...ranked],
    }));
    expect(passagesToRead(looks)).toEqual([2, 2]);
    const many = Array.from({ length: 20 }, (_, at) => look(0, at));
    expect(passagesToRead(many)).toEqual(many.map((_, at) => Number(at >= 8)));
  });

  it('reads nothing where nothing was found', () => {
    expect(passagesToRead([{ ranked: [] }])).toEqual([0]);
  });
});

describe('coverByReader()', () => {
  it('shows what a case says where the reader finds an answer, and nothing where it finds none', async () => {
    const yes = await cover('一局和二局怎么学习', [look(0), look(2)], reading(0.99).read);
    expect(yes.findings.map(({ quotes }) => quotes.length)).toEqual([1, 1]);
    expect(yes.basis!.confidence).toBeGreaterThan(0.5);
    const no = await cover('一局和二局怎么学习', [look(0), look(2)], reading(0.001).read);
    expect(no.findings.map(({ quotes }) => quotes.length)).toEqual([0, 0]);
    expect(yes.basis!.sure).toBeLessThan(yes.basis!.confidence); // that both are right is less likely than that one answers
    expect(no.basis!.sure).toBe(no.basis!.confidence);
    expect(no.basis!.confidence).toBeLessThan(yes.basis!.confidence);
  });

  it('believes less of each case the more are asked, and more of those that are named', async () => {
    const confidence = async (text: string, cases: number): Promise<number> => {
      const looks = Array.from({ length: cases }, (_, at) => look(at % 4));
      return (await cover(text, looks, reading(0.5).read)).basis!.confidence;
    };
    const few = await confidence('哪些单位组织学习', 2);
    expect(await confidence('哪些单位组织学习', 12)).toBeLessThan(few);
    expect(await confidence('一局和二局组织学习吗', 2)).toBeGreaterThan(few);
  });

  it('asks each of the cases that are named as if it alone were, without what compares them', async () => {
    const asked = new Set<string>();
    const { read } = reading(0.5);
    const noting: Reader = (text, passages, options) => {
      asked.add(text);
      return read(text, passages, options);
    };
    await cover('比较一局和二局的学习时间', [look(0), look(2)], noting);
    const [first, second] = [0, 2].map((doc) => smallLibrary.shelved[doc]!.study.unit);
    expect([...asked]).toEqual([first, second].map((unit) => expect.stringContaining(unit!)));
    for (const text of asked) {
      expect(text).toContain('学习时间');
      expect(text).not.toContain('比较');
    }
    asked.clear();
    await cover('哪些单位组织学习', [look(0), look(2)], noting);
    expect([...asked]).toEqual(['哪些单位组织学习']);
  });

  it('reads so many passages and no more, and shows nothing of the cases beyond them', async () => {
    const { read, count } = reading(0.999);
    const looks = Array.from({ length: 20 }, (_, at) => look(0, at));
    const { findings } = await cover('一局怎么学习', looks, read);
    expect(count()).toBe(12);
    expect(findings.slice(0, 8).every(({ quotes }) => quotes.length === 0)).toBe(true);
    expect(findings.slice(8).every(({ quotes }) => quotes.length === 1)).toBe(true);
  });

  it('lets words decide where the reader fails', async () => {
    const broken: Reader = () => Promise.reject(new CasebookError('model_failed', 'gone'));
    const { findings, basis } = await cover('一局和二局怎么学习', [look(0)], broken);
    expect(findings[0]!.quotes).toHaveLength(1);
    expect(basis).toBeNull();
  });
});
