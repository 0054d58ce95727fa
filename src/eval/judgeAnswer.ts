import type { Answer } from '../types.ts';
import { crossUnitBleed } from './metrics/crossUnitBleed.ts';
import { keyFacts } from './metrics/keyFacts.ts';
import { saidText } from './saidText.ts';
import type { SetLine } from './setLine.ts';

/** Whether an answer is right as a whole; if not, why. */
export interface Judgement {
  right: boolean;
  /** The question was refused, or corrected where that is as good. */
  refused: boolean;
  problems: string[];
}

/**
 * Judges an answer by its line alone, no model: the status is the expected one (partial for answered is accepted), the vital
 * facts are said, the units are cited or accounted for, one of the pages is cited, and no other unit than the ones named is.
 */
export function judgeAnswer(line: SetLine, answer: Answer): Judgement {
  const isRefusal = answer.status === 'not_in_book' || answer.status === 'text_not_held';
  const isCorrected = line.corrected && !isRefusal && factsMissing(line, answer).length === 0;
  const refused = isRefusal || isCorrected;
  if (isCorrected || (line.corrected && answer.status === line.status)) {
    return { right: true, refused, problems: [] };
  }
  const isDue = line.status === 'not_in_book' || line.status === 'text_not_held';
  const problems = [
    ...statusProblem(line, answer),
    ...(line.status === 'not_in_book' ? [] : factsMissing(line, answer)),
    ...(isDue || isRefusal ? [] : placeProblems(line, answer)),
    ...bleedProblem(line, answer),
  ];
  return { right: problems.length === 0, refused, problems };
}

function statusProblem({ status }: SetLine, answer: Answer): string[] {
  const fits = answer.status === status || (status === 'answered' && answer.status === 'partial');
  return fits ? [] : [`${answer.status}, expected ${status}`];
}

function factsMissing({ facts }: SetLine, answer: Answer): string[] {
  return keyFacts(facts, saidText(answer)).missing.map((fact) => `does not say ${fact}`);
}

function placeProblems({ units, pages }: SetLine, { citations, coverage, text }: Answer): string[] {
  const told = new Set([
    ...citations.map(({ unit }) => unit),
    ...(coverage?.notHeld ?? []).map(({ unit }) => unit),
  ]);
  const silent = units.filter((unit) => !told.has(unit) && !text.includes(unit));
  const isOnPage = citations.some((one) =>
    pages.some((page) => one.pages && page >= one.pages.first && page <= one.pages.last),
  );
  return [
    ...silent.map((unit) => `does not cite ${unit}`),
    ...(pages.length === 0 || isOnPage ? [] : [`cites none of the pages ${pages.join(', ')}`]),
  ];
}

function bleedProblem({ named, units }: SetLine, { citations }: Answer): string[] {
  if (!named || units.length === 0) return [];
  const bleed = crossUnitBleed(citations, units);
  return bleed === 0 ? [] : [`cites other units ${bleed} times`];
}
