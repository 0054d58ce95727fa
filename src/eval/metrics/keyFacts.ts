import { normaliseTight } from '../../text/normalise.ts';

/** Something a right answer says. */
export interface KeyFact {
  /** Accepted forms, at least one; one of them must stand in the answer. */
  anyOf: readonly string[];
  /** Without it the answer is wrong; otherwise it is welcome. */
  vital: boolean;
}

/** Which of the facts an answer says. */
export interface KeyFacts {
  /** Share of the vital ones; 1 where there is none. */
  vital: number;
  /** Share of all. */
  all: number;
  /** The first form of each vital one that is missing. */
  missing: string[];
}

/**
 * Key-fact coverage (TREC nuggets): a fact is said when one of its accepted forms stands in the answer, whatever the
 * width, script, case and spacing; citation markers aside. A form that begins or ends with a digit must not be part of a longer
 * number.
 *
 * Worked example: vital facts 166人次 and (8小时 or eight hours), a further fact 188; the answer “共培训166人次[1]，每周8 小时[2]。” says
 * both vital ones and not the third: vital 2/2, all 2/3.
 */
export function keyFacts(facts: readonly KeyFact[], answer: string): KeyFacts {
  const text = normaliseTight(answer.replace(/\[\d+\]/gu, ''));
  const said = facts.map(({ anyOf }) => anyOf.some((form) => stands(normaliseTight(form), text)));
  const share = (chosen: readonly boolean[]): number =>
    chosen.length === 0 ? 1 : chosen.filter(Boolean).length / chosen.length;
  return {
    vital: share(said.filter((_, at) => facts[at]!.vital)),
    all: share(said),
    missing: facts.flatMap((fact, at) => (fact.vital && !said[at]! ? [fact.anyOf[0]!] : [])),
  };
}

function stands(form: string, text: string): boolean {
  const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/u.test(sign);
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const cutsBefore = isDigit(form[0]) && isDigit(text[at - 1]);
    const cutsBehind = isDigit(form.at(-1)) && isDigit(text[at + form.length]);
    if (!cutsBefore && !cutsBehind) return true;
  }
  return false;
}
