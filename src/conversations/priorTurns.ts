import { turnSlots } from '../answer/converse/turnSlots.ts';
import type { Answer, PriorTurn, Turn } from '../types.ts';

/** What a follow-up may lean on, from turns as they were kept. */
export function priorTurns(turns: readonly Turn[]): PriorTurn[] {
  const whole = turns.filter(({ damaged }) => damaged !== true);
  return whole.map(({ question, answer }) => ({
    asked: answer.asked ?? question,
    units: unitsOf(answer),
    stem: stemOf(question, answer),
    slots: turnSlots(answer),
  }));
}

/** What stands before the question as it was typed, where it was answered as a follow-up to that. */
function stemOf(question: string, { asked }: Answer): string | undefined {
  const typed = question.trim();
  const isJoined = asked !== undefined && asked.length > typed.length && asked.endsWith(typed);
  return isJoined ? asked.slice(0, -typed.length).trim() : undefined;
}

/** In the order the answer named them: “the second one” counts along it. */
function unitsOf({ citations, coverage }: Answer): string[] {
  const found = coverage?.found.map(({ unit }) => unit) ?? [];
  return [...new Set([...found, ...citations.map(({ unit }) => unit)])];
}
