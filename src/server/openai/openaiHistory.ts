import type { PriorTurn } from '../../types.ts';

/** A message before the question. */
export interface OpenaiMessage {
  role: string;
  text: string;
}

/** Earlier turns that a follow-up may lean on: the last ones. */
const MOST_TURNS = 20;

/** Characters of all their questions together: reading them takes time, on every request again. */
const MOST_ASKED = 6000;

/**
 * The turns before a question, as a client sends them, oldest first: each question as it was typed, with the full names
 * of the units that stand in the answers to it, in their order. Messages of other roles have no part in it.
 */
export function openaiHistory(
  messages: readonly OpenaiMessage[],
  unitNames: readonly string[],
): PriorTurn[] {
  const names = [...new Set(unitNames)].sort((a, b) => b.length - a.length);
  return lastOf(turnsOf(messages)).map(({ asked, answer }) => ({
    asked,
    units: unitsIn(answer, names),
  }));
}

interface Typed {
  asked: string;
  answer: string;
}

function turnsOf(messages: readonly OpenaiMessage[]): Typed[] {
  const turns: Typed[] = [];
  for (const { role, text } of messages) {
    if (role === 'user' && text.trim() !== '') turns.push({ asked: text, answer: '' });
    const turn = turns.at(-1);
    if (role === 'assistant' && turn !== undefined) turn.answer += `${text}\n`;
  }
  return turns;
}

function lastOf(turns: readonly Typed[]): Typed[] {
  let length = 0;
  const tooLong = turns.findLastIndex(({ asked }) => (length += asked.length) > MOST_ASKED);
  return turns.slice(tooLong + 1).slice(-MOST_TURNS);
}

/** `names`: longest first, so that a unit's name within another's is not taken for it. */
function unitsIn(text: string, names: readonly string[]): string[] {
  let rest = text;
  const found: { unit: string; at: number }[] = [];
  for (const unit of names) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    found.push({ unit, at });
    rest = rest.replaceAll(unit, ' '.repeat(unit.length));
  }
  return found.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}
