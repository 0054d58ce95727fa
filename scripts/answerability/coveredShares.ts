import { loadLexicon } from '../../src/models/lexicon.ts';
import { createQuestionPlanner } from '../../src/question/plan.ts';
import { bookOfPairs } from './bookOfPairs.ts';
import type { ListQuestion } from './readLists.ts';
import type { PairBlock } from './readPairs.ts';

/** How many units answer questions to several, as their writers marked them. */
export interface CoveredShares {
  /** Units that answer a question to all of a book, where any does: their mean. */
  casesCovered: number;
  /** Units that questions name, two and more. */
  named: number;
  /** Of these the share that answers. */
  namedShare: number;
}

/** Counts over the questions of all writers: no model is asked, so those it was trained on count, too. `blocks`: the passages they are put to. */
export function coveredShares(
  questions: readonly ListQuestion[],
  blocks: readonly PairBlock[],
): CoveredShares {
  const unitOf = new Map(blocks.map(({ id, unit }) => [id, unit]));
  const lexicon = loadLexicon();
  const counts: number[] = [];
  const named: boolean[] = [];
  for (const book of new Set(questions.map((one) => one.book))) {
    const own = bookOfPairs(blocks.filter((block) => block.book === book));
    const planner = createQuestionPlanner([own], lexicon);
    for (const { q, answers } of questions.filter((one) => one.book === book)) {
      const units = new Set(answers.map(({ passage }) => unitOf.get(passage)));
      if (units.size > 0) counts.push(units.size);
      const { cases } = planner.plan(q);
      if (cases.length > 1) named.push(...cases.map(({ study }) => units.has(study.unit)));
    }
  }
  return {
    casesCovered: rounded(counts.reduce((sum, count) => sum + count, 0) / counts.length, 2),
    named: named.length,
    namedShare: rounded(named.filter(Boolean).length / named.length, 3),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
