import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFollowUps, type FollowUpLine } from '../eval/readFollowUps.ts';
import { completeQuestion, type Completed } from '../src/answer/converse/converse.ts';
import { readBookFile } from '../src/ingest/bookFiles.ts';
import { readBook } from '../src/ingest/readBook.ts';
import { createQuestionPlanner } from '../src/question/plan.ts';
import type { PriorTurn } from '../src/types.ts';

const set = readFollowUps(new URL('../eval/sets/follow-ups.jsonl', import.meta.url));
const file = await readBookFile(fileURLToPath(new URL('../data/daqing-2010.txt', import.meta.url)));
const planner = createQuestionPlanner([readBook(file).book]);

const unitsOf = (text: string): string[] => [
  ...new Set(planner.plan(text).cases.map(({ study }) => study.unit)),
];

/** The whole dialogue: every question is made whole by the ones before it. */
function converse({ turns, previousUnits }: FollowUpLine): {
  completed: Completed;
  earlier: PriorTurn[];
} {
  const earlier: PriorTurn[] = [];
  for (const [at, question] of turns.slice(0, -1).entries()) {
    const { asked } = completeQuestion({ question, turns: earlier, planner });
    earlier.push({ asked, units: previousUnits?.[at] ?? unitsOf(asked) });
  }
  return {
    completed: completeQuestion({ question: turns.at(-1)!, turns: earlier, planner }),
    earlier,
  };
}

describe('the dialogues over the first book', () => {
  it('are 60 and more, half in each language, 20 of which take nothing over', () => {
    expect(new Set(set.map(({ id }) => id)).size).toBe(set.length);
    expect(set.length).toBeGreaterThanOrEqual(60);
    const chinese = set.filter(({ id }) => id.endsWith('-zh')).length;
    expect(Math.abs(set.length - 2 * chinese)).toBeLessThanOrEqual(4);
    expect(set.filter(({ expected }) => !expected.isFollowUp).length).toBeGreaterThanOrEqual(20);
  });

  it('are understood as their writers meant them but for a few', () => {
    const wrong = set.filter((line) => !isRight(line)).map(({ id }) => id);
    expect(set.length - wrong.length, wrong.join(', ')).toBeGreaterThanOrEqual(80);
  });
});

/** Units, words of the topic and whether it leans on what came before; made whole it stands by itself: asked again, it takes nothing more. */
function isRight(line: FollowUpLine): boolean {
  const { completed, earlier } = converse(line);
  const { asked, isFollowUp, about = [] } = completed;
  const { units, topicWords, isFollowUp: leans } = line.expected;
  const topic = planner.plan(asked).topic.toLowerCase();
  return (
    isFollowUp === leans &&
    (isFollowUp || asked === line.turns.at(-1)) &&
    [...unitsOf(asked), ...about].sort().join() === [...units].sort().join() &&
    topicWords.every((word) => topic.includes(word.toLowerCase())) &&
    completeQuestion({ question: asked, turns: earlier, planner }).asked === asked
  );
}
