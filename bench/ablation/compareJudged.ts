import type { Judged } from './questionSets.ts';
import { signTest } from './signTest.ts';

/** What became of the questions of one set. */
export interface Difference {
  set: string;
  /** Questions asked, and right before and after. */
  of: number;
  before: number;
  after: number;
  /** Ids of the questions that were wrong before, and of those that are wrong now. */
  fixed: string[];
  broken: string[];
  /** How likely chance alone makes such a difference: `signTest`. */
  p: number;
}

/** Sets of one run and of another over the same questions, side by side. */
export function compareJudged(
  before: Readonly<Record<string, Judged>>,
  after: Readonly<Record<string, Judged>>,
): Difference[] {
  return Object.entries(before).map(([set, questions]) => {
    const now = after[set] ?? {};
    const ids = Object.keys(questions);
    const fixed = ids.filter((id) => questions[id] === false && now[id] === true);
    const broken = ids.filter((id) => questions[id] === true && now[id] !== true);
    const right = ids.filter((id) => questions[id]).length;
    return {
      ...{ set, of: ids.length, before: right, after: right + fixed.length - broken.length },
      ...{ fixed, broken, p: signTest(fixed.length, broken.length) },
    };
  });
}
