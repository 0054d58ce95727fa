import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { createQuestionPlanner } from '../../question/plan.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import { asksContents } from './asksContents.ts';

const planner = createQuestionPlanner([smallBook], loadLexicon());

const concept = (text: string): Concept => ({
  ...{ text, rarity: 1, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

describe('asksContents()', () => {
  it.each([
    ['a count that names only what the contents list', '有多少个案例？', ['案例'], true],
    ['a count that names nothing', '一共几个单位？', [], true],
    ['a count of what texts say', '有多少个单位办了读书会？', ['读书会'], false],
    ['a list of what texts say', '哪些单位办了读书会？', ['读书会'], false],
    ['a fact', '一局每周做什么？', ['学习'], false],
  ])('%s', (_, text, words, is) => {
    const question = planner.plan(text);
    expect(asksContents(question, { books: [smallBook], concepts: words.map(concept) })).toBe(is);
  });
});
