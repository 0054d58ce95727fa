import type { QuestionKind } from '../intent/intended.ts';
import type { NamedCase } from './names/unitName.ts';
import type { FoundName } from './unitNames.ts';

/** A name that means one unit here and could mean others. */
export interface NameMeant {
  /** As it stands in the question. */
  text: string;
  meant: NamedCase[];
  /** Listed in the contents, without text. */
  others: NamedCase[];
}

/**
 * A short name (统计局) that several units share means those whose text is held: nothing can be said of the others. Where the contents are
 * asked for, all are meant; so are the units of a place, and those of a name by itself that are to be compared.
 */
export function meantCases(
  names: readonly FoundName[],
  kind: QuestionKind,
): { names: FoundName[]; aside: NameMeant[] } {
  const aside: NameMeant[] = [];
  const isAll = kind === 'contents' || (kind === 'comparison' && names.length === 1);
  const meant = names.map((name) => {
    if (name.match === 'place' || isAll) return name;
    const held = name.cases.filter(({ study }) => study.hasText);
    const others = name.cases.filter(({ study }) => !study.hasText);
    if (held.length === 0 || others.length === 0) return name;
    aside.push({ text: name.text, meant: held, others });
    return { ...name, cases: held };
  });
  return { names: meant, aside };
}
