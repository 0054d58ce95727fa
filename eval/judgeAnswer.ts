import type { Answer } from '../src/types.ts';
import type { SetLine } from './readSet.ts';

/** How one answer did against its line of the set. */
export interface Judgement {
  /** The status is the expected one; a partial answer counts as answered. */
  status: boolean;
  /** The words wanted stand in the answer and the units wanted are cited. */
  facts: boolean;
  /** Some citation names one of the pages wanted. */
  page: boolean;
  /** Citations of other units than the ones the question names: must be 0. */
  bleed: number;
}

/** Judges an answer by its line alone: no model, nothing learned. */
export function judgeAnswer(line: SetLine, answer: Answer): Judgement {
  const given = answer.status === 'partial' ? 'answered' : answer.status;
  const cited = answer.citations;
  return {
    status: given === line.status,
    facts:
      line.contains.every((words) => answer.text.includes(words)) &&
      line.units.every((unit) => cited.some((citation) => citation.unit === unit)),
    page:
      line.pages.length === 0 ||
      cited.some(({ pages }) =>
        line.pages.some((page) => page >= pages.first && page <= pages.last),
      ),
    bleed: line.named ? cited.filter(({ unit }) => !line.units.includes(unit)).length : 0,
  };
}
