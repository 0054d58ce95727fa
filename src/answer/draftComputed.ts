import type { ComputedAsked, Operand } from '../question/asks/asksOf.ts';
import { reworded } from '../question/reworded.ts';
import { measureEvidence, readForEvidence } from '../retrieve/evidence.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import { compareDecimals } from '../text/decimal.ts';
import type { Figure } from '../text/figures.ts';
import { chooseFact, type ChosenFact } from './chooseFact.ts';
import type { Drafted } from './drafted.ts';
import { findingsIn } from './draftCoverage.ts';
import type { Basis } from './evidence/basis.ts';
import { compute, type Computed } from './kinds/compute.ts';
import { matchOperands, shareTold } from './kinds/matchOperands.ts';
import { operandsTogether, partFirst } from './kinds/operandsTogether.ts';
import { operandWords } from './kinds/operandWords.ts';
import type { Operation } from '../question/asks/operationRows.ts';
import { statedFigures, type StatedFigure } from './kinds/statedFigures.ts';
import { createLookUp } from './lookUp.ts';
import { materialOf } from './material.ts';
import { searchedFor, type Task } from './task.ts';
import { Composer } from './wording/composer.ts';

/** This share of the question's words must stand around what is computed with: otherwise it is of something else. */
const ABOUT_IT = 0.6;

/** And this share of an operand's own words around its figure, where the sentence has others. */
const LEAST_TOLD = 1 / 3;

/** Sentences that were judged to answer, and how surely. */
interface Judged {
  excerpts: Excerpt[];
  basis: Basis | null;
}

/**
 * What follows from figures of the book: a sum, a difference, a share, a span of time, an order. Null where nothing of the kind is asked, where an operand is
 * not stated in a sentence that answers, where they are of unlike measures, and where the book states the result itself.
 */
export async function draftComputed(task: Task): Promise<Drafted | null> {
  const { question, deps } = task;
  const asked = question.asks.computed;
  if (asked === null || question.references.pages.length > 0) return null;
  const judged = await judgedFor(task);
  const found = operandsIn(task, asked, judged) ?? (await operandsApart(task, asked));
  if (found === null) return null;
  const { operation } = asked;
  const operands = operation === 'share' ? partFirst(found.operands) : found.operands;
  const figures = operands.map(({ figure }) => figure);
  const computed = compute(operation, figures, question.language);
  if (computed === null || (await isOfElse(task, operands, asked))) return null;
  const around = [...judged.excerpts, ...found.judged.excerpts];
  if (isStated(computed, { operands, around })) return null;
  task.options.onRetrieved?.();
  const excerpts = operands.map(({ excerpt }) => excerpt);
  const composer = new Composer(question.language);
  composer.computed(computed.formula, operandWords(operands, question.language));
  return {
    ...composer.finish(),
    basis: judged.basis ?? found.judged.basis,
    result: computed.formula,
    status: 'answered',
    searched: searchedFor(task),
    material: materialOf(deps.library, excerpts),
  };
}

/** The sentences that answer the question as it is, of every unit it names. */
async function judgedFor(task: Task): Promise<Judged> {
  const { deps, lookUp, question, selected, options, targets } = task;
  if (targets.length > 1) {
    const { findings, basis } = await findingsIn(task, targets);
    return { excerpts: findings.flatMap(({ quotes }) => quotes), basis };
  }
  const { filter, signal } = options;
  return ofFact(await chooseFact({ deps, lookUp, question, selected, filter, signal }));
}

function ofFact({ excerpts, basis, list }: ChosenFact): Judged {
  return { excerpts: list === null ? [...excerpts] : [], basis };
}

interface Found {
  operands: StatedFigure[];
  judged: Judged;
}

/** The operands among the figures of sentences that answer the question itself. */
function operandsIn(task: Task, asked: ComputedAsked, judged: Judged): Found | null {
  const { operation } = asked;
  const named = wordsOf(task, asked);
  for (const kind of KINDS[operation]) {
    const stated = asAsked(task, statedFigures(judged.excerpts), kind);
    const matched = matchedIn(task, asked, stated) ?? operandsTogether(operation, named, stated);
    if (matched !== null) return { operands: matched, judged };
  }
  return null;
}

/** What an operation is made of, tried in this order. */
const KINDS: Readonly<Record<Operation, readonly Figure['kind'][]>> = {
  sum: ['amount'],
  difference: ['amount'],
  share: ['amount'],
  duration: ['date'],
  order: ['amount', 'date'],
};

/** Each operand asked for by itself, until what answers states all of them. */
async function operandsApart(task: Task, asked: ComputedAsked): Promise<Found | null> {
  const { deps, question, selected, options } = task;
  const { filter, signal } = options;
  if (task.targets.length > 1) return null;
  const excerpts: Excerpt[] = [];
  let basis: Basis | null = null;
  for (const operand of wordsOf(task, asked)) {
    const text = asked.language === 'zh' ? `${operand}有多少？` : `How many ${operand}?`;
    const own = reworded(question, text);
    const lookUp = createLookUp(deps, own, { anyOfSeveral: false, signal });
    const judged = ofFact(
      await chooseFact({ deps, lookUp, question: own, selected, filter, signal }),
    );
    for (const one of judged.excerpts) excerpts.push(one);
    if (judged.excerpts.length > 0) basis ??= judged.basis;
    const found = operandsIn(task, asked, { excerpts, basis });
    if (found !== null) return found;
  }
  return null;
}

function matchedIn(
  task: Task,
  asked: ComputedAsked,
  stated: readonly StatedFigure[],
): StatedFigure[] | null {
  const { question, targets } = task;
  const isOfSeveral = targets.length > 1;
  const candidates = stated.map((one) => {
    const { book, study } = one.excerpt;
    const own = book.text.slice(one.own.start, one.own.end);
    return { ...one, words: isOfSeveral ? `${study.unit} ${study.aliases.join(' ')} ${own}` : own };
  });
  const operands = operandsOf(task, asked);
  const words = operands.map((one) => one.words);
  const matched = matchOperands(words, candidates, question.text);
  const isClear = matched?.every((one, at) =>
    isTold(one, { stated, operand: operands[at]!, task }),
  );
  return isClear === true ? matched : null;
}

/** Of several figures that one unit's sentence states, the operand must tell which is meant by words of its own. */
function isTold(
  { figure, excerpt, own }: StatedFigure,
  { stated, operand, task }: { stated: readonly StatedFigure[]; operand: Operand; task: Task },
): boolean {
  if (task.targets.length < 2 || figure.kind === 'date') return true;
  const beside = stated.filter(
    (one) =>
      one.excerpt.start === excerpt.start &&
      one.figure.kind === 'amount' &&
      one.figure.measure === figure.measure,
  );
  const words = excerpt.book.text.slice(own.start, own.end);
  return beside.length < 2 || shareTold(operand.own, words) >= LEAST_TOLD;
}

/** Figures of a kind; of amounts only those of the measure the question names, where it names one that stands there. */
function asAsked(
  { question }: Task,
  stated: readonly StatedFigure[],
  kind: Figure['kind'],
): StatedFigure[] {
  const ofKind = stated.filter(({ figure }) => figure.kind === kind);
  const { measure } = question.asks;
  const alike = ofKind.filter(
    ({ figure }) => figure.kind === 'amount' && figure.measure === measure,
  );
  return alike.length > 0 ? alike : ofKind;
}

/** Of several units each name opens an operand; otherwise the question is parted by its own words. */
function operandsOf({ targets }: Task, { operands, ofUnits }: ComputedAsked): Operand[] {
  return targets.length < 2 ? operands : ofUnits;
}

function wordsOf(task: Task, asked: ComputedAsked): string[] {
  return operandsOf(task, asked).map(({ words }) => words);
}

/** Whether the question speaks of more than what stands around the operands, the words apart that ask to compute. */
async function isOfElse(
  task: Task,
  operands: readonly StatedFigure[],
  asked: ComputedAsked,
): Promise<boolean> {
  const { concepts } = (await task.lookUp.taken()).prepared.query;
  const words = wordsOf(task, asked);
  const named = words.join(' ');
  const isTogether = words.length < 2;
  const matter = concepts.filter(
    ({ text }) => named.includes(text) && !(isTogether && asked.words.includes(text)),
  );
  const around = operands.map(({ excerpt: { book, study, section, start, end } }) =>
    [study.unit, study.title, section.heading ?? '', book.text.slice(start, end)].join('\n'),
  );
  const { coverage } = measureEvidence(matter, readForEvidence(around.join('\n')));
  return matter.length > 0 && coverage < ABOUT_IT;
}

/** Whether the book gives the result itself beside what it would be computed from. */
function isStated(
  { value, measure }: Computed,
  { operands, around }: { operands: readonly StatedFigure[]; around: readonly Excerpt[] },
): boolean {
  if (value === null) return false;
  const places = [...around, ...operands.map(({ excerpt }) => excerpt)];
  return statedFigures(places).some(
    ({ figure, excerpt, own }) =>
      figure.kind === 'amount' &&
      figure.measure === measure &&
      compareDecimals(figure.value, value) === 0 &&
      !operands.some((one) => one.excerpt.book === excerpt.book && one.own.start === own.start),
  );
}
