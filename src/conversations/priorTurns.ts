import type { Answer, PriorTurn, Turn } from '../types.ts';

/** What a follow-up may lean on, from turns as they were kept. */
export function priorTurns(turns: readonly Turn[]): PriorTurn[] {
  return turns.map(({ question, answer }) => ({
    asked: answer.asked ?? question,
    units: unitsOf(answer),
  }));
}

/** In the order the answer named them: “the second one” counts along it. */
function unitsOf({ citations, coverage }: Answer): string[] {
  const found = coverage?.found.map(({ unit }) => unit) ?? [];
  return [...new Set([...found, ...citations.map(({ unit }) => unit)])];
}
