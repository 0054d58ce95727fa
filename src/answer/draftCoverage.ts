import type { NamedCase } from '../question/units/names/unitName.ts';
import type { Drafted } from './drafted.ts';
import { isOfWhole, outlinesOf } from './draftSummary.ts';
import { coverByReader, QUOTES_PER_UNIT, type Covered } from './evidence/coverByReader.ts';
import {
  addComparison,
  addInLines,
  aspectRows,
  sectionRows,
  type ComparisonInput,
} from './kinds/addComparison.ts';
import { alignByConcepts } from './kinds/alignByConcepts.ts';
import { alignSections } from './kinds/alignSections.ts';
import type { OutlinedCase } from './kinds/summaryAnswer.ts';
import { materialOf } from './material.ts';
import { findingByWords, lookIntoCases, type CaseFinding } from './quotes/coverCases.ts';
import { proofOf } from './refuse.ts';
import { casesOf } from './targets.ts';
import { searchedFor, type Task } from './task.ts';
import { unitName } from './wording/composer.ts';
import { coverageAnswer, type CoverageAnswerInput } from './wording/coverageAnswer.ts';

/** A question put to several cases: what each says, with a ledger of those that were asked; side by side where they are to be compared. */
export async function draftCoverage(task: Task): Promise<Drafted> {
  const { deps, question, options } = task;
  const named = task.targets.length > 0;
  const targets = named ? task.targets : casesOf(deps.library, options.filter);
  const isWhole = question.kind === 'comparison' && named && (await isOfWhole(task));
  const { findings, basis } = isWhole ? inBrief(task) : await findingsIn(task, targets);
  const body = isWhole ? sectionsSideBySide(task) : await sideBySide(task, findings);
  const covered = coverageAnswer({ question, findings, named, body });
  const { closest, ...proof } = covered.status === 'not_in_book' ? await proofOf(task) : {};
  options.onRetrieved?.();
  const excerpts = findings.flatMap(({ quotes }) => quotes);
  const searched = { ...searchedFor(task), ...proof };
  return { ...covered, basis, closest, searched, material: materialOf(deps.library, excerpts) };
}

/** What each case says to the question. */
export async function findingsIn(task: Task, targets: Task['targets']): Promise<Covered> {
  const { deps, question, selected, options } = task;
  const { library, ranker, read, onFault } = deps;
  const { signal } = options;
  const most = QUOTES_PER_UNIT;
  const lookUp = await task.lookUp.taken();
  if (lookUp.prepared.query.concepts.length === 0) {
    const opening = ({ parts, ...target }: OutlinedCase): CaseFinding => ({
      target,
      quotes: parts.flatMap(({ excerpts }) => excerpts.slice(0, 1)).slice(0, most),
    });
    return { findings: outlinesOf({ ...task, targets }).map(opening), basis: null };
  }
  const looks = await lookIntoCases({ ...lookUp, ranker, targets, selected, signal });
  return read
    ? coverByReader({ library, question, looks, read, onFault, signal })
    : { findings: looks.map((look) => findingByWords(look, most)), basis: null };
}

/** Whole cases: what opens the points of each. */
function inBrief(task: Task): Covered {
  const findings = outlinesOf(task).map(({ parts, ...target }) => ({
    target,
    quotes: parts.flatMap(({ excerpts }) => excerpts),
  }));
  return { findings, basis: null };
}

/** Whole cases are compared section by section. */
function sectionsSideBySide(task: Task): CoverageAnswerInput['body'] {
  const outlined = outlinesOf(task).filter(({ parts }) => parts.length > 0);
  if (outlined.length < 2) return undefined;
  const { deps, question } = task;
  const outlines = outlined.map(({ parts }) => parts);
  const aligned = alignSections({ outlines, embed: deps.embed });
  const books = outlined.map(({ book }) => deps.library.book(book)!);
  const rows = sectionRows(aligned, { books, language: question.language });
  return table(task, { names: namesOf(task, outlined), rows });
}

/** What was found in at least two cases that are to be compared, or told as a table, stands side by side; undefined elsewhere. */
async function sideBySide(
  task: Task,
  findings: readonly CaseFinding[],
): Promise<CoverageAnswerInput['body']> {
  const { question, lookUp } = task;
  const found = findings.filter(({ quotes }) => quotes.length > 0);
  const isAsked = question.kind === 'comparison' || question.shape === 'table';
  if (!isAsked || found.length < 2) return undefined;
  const { concepts } = (await lookUp.taken()).prepared.query;
  const compared = found.map(({ target, quotes }) => ({ study: target.study, quotes }));
  const aspects = alignByConcepts(compared, concepts);
  const { language } = question;
  const names = namesOf(task, compared);
  const isTable = question.shape === 'table' || aspects.some(({ label }) => label !== '');
  return isTable
    ? table(task, { names, rows: aspectRows(aspects, language) })
    : (composer) => addInLines(composer, { compared, names, language });
}

function namesOf({ question }: Task, columns: readonly Pick<NamedCase, 'study'>[]): string[] {
  return columns.map(({ study }) => unitName(study, question.language));
}

function table(
  { question }: Task,
  input: Omit<ComparisonInput, 'language'>,
): CoverageAnswerInput['body'] {
  return (composer) => addComparison(composer, { ...input, language: question.language });
}
