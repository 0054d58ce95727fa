import type { QuestionKind } from '../../question/intent/intended.ts';
import type { QuestionPlanner } from '../../question/plan.ts';
import type { Language, PriorTurn, TurnSlots } from '../../types.ts';
import { legible } from './legible.ts';
import { namedIn, type Named } from './namedIn.ts';
import { spokenUnit, type SpokenUnit } from './spokenUnit.ts';

/** An earlier question with what a follow-up can take from it. */
export interface EarlierTurn {
  /** As it was asked. */
  asked: string;
  /** What a further follow-up leans on: the question itself, or the one that it leaned on. */
  stem: string;
  /** `legible`, without the mark at its end. */
  text: string;
  language: Language;
  kind: QuestionKind;
  /** What it asks of its units, in lower case; empty where it asks for all there is. */
  topic: string;
  /** Names that stand in `text`. */
  named: Named[];
  /** What the question was about: the units it names, or else those its answer named. */
  focus: SpokenUnit[];
  /** Units the answer named, in its order. */
  answered: SpokenUnit[];
  /** What its answer left; null where that is not known. */
  slots: TurnSlots | null;
}

/** The earlier turns that ask something, the last one first. */
export function earlierTurns(turns: readonly PriorTurn[], planner: QuestionPlanner): EarlierTurn[] {
  return turns
    .map((turn) => readTurn(turn, planner))
    .filter(({ kind, text }) => kind !== 'smalltalk' && /\p{L}/u.test(text))
    .reverse();
}

function readTurn(
  { asked, units, stem = asked, slots }: PriorTurn,
  planner: QuestionPlanner,
): EarlierTurn {
  const text = legible(asked).replace(/[\s?!。.…~]+$/u, '');
  const { language, kind, topic } = planner.plan(text);
  const named = namedIn(text, planner);
  const answered = units.map((name) => spokenUnit(name, planner));
  return {
    asked,
    stem,
    text,
    language,
    // Nothing is compared with itself.
    kind: kind === 'comparison' && named.length < 2 && units.length < 2 ? 'fact' : kind,
    topic,
    named,
    focus: focusOf(named, units, planner),
    answered,
    slots: slots ?? null,
  };
}

/** A short name can mean several units: then those of them count that the answer named. */
function focusOf(
  named: readonly Named[],
  answered: readonly string[],
  planner: QuestionPlanner,
): SpokenUnit[] {
  const names = named.flatMap(({ text, units }) => {
    if (units.length === 0) return [text];
    const told = units.filter((unit) => answered.includes(unit));
    return told.length > 0 ? told : units;
  });
  const focus = named.length > 0 ? names : answered;
  return [...new Set(focus)].map((name) => spokenUnit(name, planner));
}
