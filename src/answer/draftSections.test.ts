import { describe, expect, it } from 'vitest';
import { createQuestionPlanner } from '../question/plan.ts';
import { Library } from '../retrieve/library.ts';
import { smallBook } from '../testing/smallLibrary.ts';
import type { AnswererDeps } from './answererDeps.ts';
import { createAnswerer } from './answerer.ts';

/** Two sections with headings of their own, and a ranker that finds every passage. */
const book = {
  ...smallBook,
  sections: smallBook.sections.map((section, at) => ({
    ...section,
    heading: ['一、周学会', '一、读书会'][at]!,
  })),
};
const library = new Library([book]);
const concept = (text: string) => ({
  ...{ text, rarity: 1, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});
const ranker = {
  prepare: () =>
    Promise.resolve({
      query: {
        concepts: ['大家', '人人'].map(concept),
        anyOfSeveral: true,
      },
    }),
  rank: (_: unknown, { allow }: { allow?: (doc: number) => boolean }) =>
    Promise.resolve({
      fused: library.shelved.flatMap((__, doc) =>
        allow === undefined || allow(doc) ? [{ doc, score: 1 }] : [],
      ),
    }),
} as unknown as AnswererDeps['ranker'];
const read: AnswererDeps['read'] = (_, passages) =>
  Promise.resolve(
    passages.map(({ text }) => ({
      answers: 0.99,
      span: { start: 0, end: text.length },
      within: () => 1,
    })),
  );
const answerer = createAnswerer({ library, ranker, embed: () => new Float32Array(1), read });
const questions = createQuestionPlanner([book]);
const ask = (question: string) =>
  answerer.answer(questions.plan(question), { filter: {}, within: {} });

describe('draftSections()', () => {
  it('asks each section that is named by itself, and sets them side by side where they are compared', async () => {
    const { status, text } = await ask('周学会和读书会比，哪个人多');
    expect(status).toBe('answered');
    expect(text).toMatch(/^\| 方面 \| 周学会（一局） \| 读书会（二局） \|\n/u);
  });

  it('leaves a question that names one section, or a unit, to the other kinds', async () => {
    for (const question of ['读书会有多少人', '一局的周学会和读书会怎么样'])
      expect((await ask(question)).text).not.toContain('读书会（二局）');
  });
});
