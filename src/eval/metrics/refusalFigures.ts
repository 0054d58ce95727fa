/** One question: whether it had to be refused (or corrected), and whether it was. */
export interface Refusal {
  due: boolean;
  given: boolean;
}

/** Figures from 0 to 1; null where there is nothing to count. */
export interface RefusalFigures {
  /** Of the refusals given, those that were due. */
  precision: number | null;
  /** Of the refusals due, those that were given. */
  recall: number | null;
  /** Mean of recall and of the share of the other questions that were answered. */
  balancedAccuracy: number | null;
}

/**
 * How well it is known when not to answer.
 *
 * Worked example: 4 due, of which 3 were given; 6 not due, of which 1 was given: precision 3/4, recall 3/4, balanced accuracy
 * (3/4 + 5/6) / 2 = 0.7917.
 */
export function refusalFigures(refusals: readonly Refusal[]): RefusalFigures {
  const count = (due: boolean, given: boolean): number =>
    refusals.filter((one) => one.due === due && one.given === given).length;
  const right = count(true, true);
  const recall = ratio(right, right + count(true, false));
  const answered = ratio(count(false, false), count(false, false) + count(false, true));
  return {
    precision: ratio(right, right + count(false, true)),
    recall,
    balancedAccuracy: recall === null || answered === null ? null : (recall + answered) / 2,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
