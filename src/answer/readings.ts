import type { QuestionPlan, QuestionPlanner } from '../question/plan.ts';
import type { NamedCase } from '../question/units/names/unitName.ts';
import { askedOfCases } from './converse/askedOfCases.ts';
import type { Completed } from './converse/converse.ts';

/** A way in which a question can be meant. */
export interface Reading {
  question: QuestionPlan;
  /**
   * `whole`: as it is, or made whole; `beside`: by its own words, of the cases the answer before came to; `wider`: as made whole, of no case in
   * particular; `alone`: by its own words, of no case in particular.
   */
  by: 'whole' | 'beside' | 'wider' | 'alone';
  /** It leans on the turns before it, though it seems to stand by itself. */
  isDoubtful?: boolean;
  /** It asks for the contents after an answer from them: told by anything else, it was meant otherwise. */
  isOfContents?: boolean;
}

/** Cases from which on a follow-up is not asked of each by itself. */
const MOST_CASES = 3;

/** As sure as that, what is asked for is told by the follow-up alone. */
const SURE = 0.5;

/** The ways in which a question can be meant, the likeliest first; at least one. `completed`: null where nothing was asked before. */
export function readingsOf(
  typed: string,
  completed: Completed | null,
  planner: QuestionPlanner,
): Reading[] {
  if (completed === null) return [{ question: planner.plan(typed), by: 'whole' }];
  const { asked, isFollowUp, language, stem, insteadOf = [], otherwise } = completed;
  if (stem !== undefined) return leaning(typed, completed, planner);
  const instead = insteadOf.length > 0 ? { insteadOf, least: LENIENT } : {};
  const question = { ...planner.plan(asked), language, ...instead };
  const doubtful = otherwise === undefined ? [] : leaning(typed, otherwise, planner);
  const others = doubtful
    .filter(({ by }) => by === 'whole' || by === 'beside' || (isFollowUp && by === 'alone'))
    .map((one) => ({ ...one, isDoubtful: true }));
  const isOfContents = question.kind === 'contents' && otherwise?.slots?.ofContents === true;
  return [{ question, by: 'whole', isOfContents }, ...others];
}

/** Confidence from which on an answer counts where something of the kind is as good as promised by the turn before. */
export const LENIENT = 0.35;

function leaning(typed: string, completed: Completed, planner: QuestionPlanner): Reading[] {
  const { asked, language, connects, about = [], slots, items } = completed;
  const own = { ...planner.plan(typed), language };
  const isPlaced = Object.values(own.references).some((numbers) => numbers.length > 0);
  const meant = isPlaced ? [] : casesOf(about, planner);
  const joined = { ...planner.plan(asked, meant), language };
  if (items !== undefined) return [{ question: { ...joined, items }, by: 'whole' }];
  const context = joined.cases;
  const isOfContents = own.intent === 'pages' || slots?.ofContents === true;
  if (own.kind === 'contents' && isOfContents && context.length > 0 && !isPlaced)
    return [{ question: { ...planner.plan(typed, context), language }, by: 'whole' }];
  const intention = intentionOf(own, isOfContents);
  const whole = { ...joined, ...intention };
  const wide = { ...planner.plan(asked), ...intention, language };
  return [
    { question: whole, by: 'whole' },
    ...besideContext(typed, whole, { completed, planner }),
    ...(meant.length > 0 ? [{ question: wide, by: 'wider' as const }] : []),
    ...(connects === true ? [{ question: own, by: 'alone' as const }] : []),
  ];
}

/**
 * By its own words, of the cases the answer before came to: searched with the question before and read by itself, where that answer stood
 * and anywhere in them; then searched by itself, too.
 */
function besideContext(
  typed: string,
  whole: QuestionPlan,
  { completed, planner }: { completed: Completed; planner: QuestionPlanner },
): Reading[] {
  const { own = typed, slots, language } = completed;
  const { cases } = whole;
  if (cases.length === 0 || cases.length > MOST_CASES) return [];
  const itself = planner.plan(askedOfCases(own, cases, language));
  const fact = { intent: 'fact', kind: 'fact' } as const;
  const joined = { ...whole, ...fact, read: own };
  const near = slots?.cited.filter((words) => cases.some((one) => isOf(words, one))) ?? [];
  const questions = [
    ...(near.length > 0 ? [{ ...joined, near }] : []),
    joined,
    ...(itself.cases.length > 0 ? [{ ...itself, ...fact, language }] : []),
  ];
  return questions.map((question) => ({ question, by: 'beside' }));
}

function isOf(words: { book: string; case: string }, { book, study }: NamedCase): boolean {
  return words.book === book && words.case === study.id;
}

/**
 * What is asked for is told by the follow-up where that is sure, and the contents only where they were spoken of. One that asks for several
 * asks for them among what was spoken of, as the question before did.
 */
function intentionOf(own: QuestionPlan, isOfContents: boolean): Partial<QuestionPlan> {
  const { intent, certainty, wanted, shape, followUp, kind } = own;
  if (certainty < SURE || (kind !== 'fact' && kind !== 'contents')) return {};
  const isOfText = kind === 'contents' && !isOfContents;
  const asked = isOfText ? ({ intent: 'fact', kind: 'fact' } as const) : { intent, kind };
  return { ...asked, certainty, wanted, shape, followUp };
}

function casesOf(units: readonly string[], planner: QuestionPlanner): NamedCase[] {
  return [...new Set(units)].flatMap((unit) =>
    planner.plan(unit).cases.filter(({ study }) => study.unit === unit),
  );
}
