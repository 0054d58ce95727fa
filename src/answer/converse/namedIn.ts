import type { QuestionPlanner } from '../../question/plan.ts';
import { segmenter } from '../../text/segmenter.ts';
import type { Span } from '../../types.ts';

/** A unit, place or out-of-scope unit that a question names, `text` as it stands there. */
export interface Named extends Span {
  text: string;
  /** Full names of the units it can mean; empty for one out of scope. */
  units: string[];
}

/** Asked for beside a bare place, so that the reader takes it for its units. */
const ASKS_UNITS = '有哪些单位';

/** What units the text names, in order; `legible` text gives offsets into it. */
export function namedIn(text: string, planner: QuestionPlanner): Named[] {
  const { names, unknownUnits } = planner.plan(text);
  const known = names.map(({ start, end, cases, isPutRight, text: name }) => ({
    ...withoutPossessive(text, { start, end }),
    ...(isPutRight === true ? { text: name } : {}),
    units: [...new Set(cases.map(({ study }) => study.unit))],
  }));
  const outOfScope = unknownUnits.flatMap((name) => {
    const start = text.toLowerCase().indexOf(name.toLowerCase());
    if (start < 0) return [];
    return [{ ...withoutPossessive(text, { start, end: start + name.length }), units: [] }];
  });
  return [...known, ...outOfScope].sort((a, b) => a.start - b.start);
}

/**
 * The place a fragment consists of (林甸县, 哈尔滨, Harbin), which the reader takes for a word where no units are asked
 * for; null where it is something else.
 */
export function placeIn(fragment: string, planner: QuestionPlanner): Named | null {
  const whole = { start: 0, end: fragment.length, text: fragment };
  const [place] = planner.plan(`${fragment}${ASKS_UNITS}`).names;
  if (place?.start === 0 && place.end === fragment.length) {
    return { ...whole, units: place.cases.map(({ study }) => study.unit) };
  }
  const words = segmenter().tag(fragment, true);
  const isPlace = words.length > 0 && words.every(({ tag }) => tag === 'ns');
  const isTitle = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(fragment);
  return isPlace || isTitle ? { ...whole, units: [] } : null;
}

/** “Bureau's” names the bureau. */
function withoutPossessive(text: string, { start, end }: Span): Span & { text: string } {
  const name = text.slice(start, end).replace(/['’]s$/iu, '');
  return { start, end: start + name.length, text: name };
}
