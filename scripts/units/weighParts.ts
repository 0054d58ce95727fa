import { namedInFull, partsIn } from '../../src/question/units/findUnits.ts';
import type { NamePart } from '../../src/question/units/parts/nameParts.ts';
import type { UnitNames } from '../../src/question/units/unitNames.ts';
import { normalise } from '../../src/text/normalise.ts';

/** A question put to a book, and the units it means. */
export interface AskedOfUnits {
  q: string;
  lang: 'zh' | 'en';
  book: string;
  intent: 'fact' | 'list' | 'count' | 'compare';
  units: Set<string>;
}

/** The same with the units of whose names it says a part. */
export interface WeighedParts extends AskedOfUnits {
  /** Units that whole names and rules find. */
  byRules: Set<string>;
  parts: NamePart[];
}

/** Looks for parts of names as the program does. */
export function weighParts(asked: AskedOfUnits, names: UnitNames): WeighedParts {
  const { q } = asked;
  const plain = normalise(q);
  const original = plain.length === q.length ? q : plain;
  const found = namedInFull(plain, original, names);
  const cases = found.known.filter(({ match }) => match !== 'place').flatMap((name) => name.cases);
  return {
    ...asked,
    byRules: new Set(cases.map(({ study }) => study.unit)),
    parts: partsIn(plain, original, { names, found }),
  };
}
