import type { QuestionPlanner } from '../../question/plan.ts';
import type { Language } from '../../types.ts';
import type { Named } from './namedIn.ts';
import type { SpokenUnit } from './spokenUnit.ts';

/** Characters of a Chinese name that tell its kind at most: 检察院, 街道办事处. */
const LONGEST_KIND = 5;

/** Longer is no name without its kind. */
const LONGEST = 30;

/**
 * The unit that a fragment names without saying what kind it is, as that was said before: 财政 after a question about 市统计局, “Finance” after one about
 * the Bureau of Statistics. Null where no unit of the books is called so.
 */
export function elidedUnit(
  fragment: string,
  before: readonly SpokenUnit[],
  { planner, language }: { planner: QuestionPlanner; language: Language },
): Named | null {
  if (fragment === '' || fragment.length > LONGEST) return null;
  const kinds = new Set(before.flatMap((unit) => kindsOf(unit[language], language)));
  for (const kind of kinds) {
    const name = language === 'zh' ? `${fragment}${kind}` : `${fragment} ${kind}`;
    const [found, ...others] = planner.plan(name).names;
    if (found === undefined || others.length > 0 || found.isPutRight === true) continue;
    if (found.match === 'place' || found.end - found.start < name.length) continue;
    const units = [...new Set(found.cases.map(({ study }) => study.unit))];
    return { start: 0, end: fragment.length, text: name, units };
  }
  return null;
}

/** The ends of a Chinese name, the words of an English one: those that tell no kind are in no name of a unit together with the fragment. */
function kindsOf(name: string, language: Language): string[] {
  if (language === 'en') return name.match(/\b\p{Lu}\p{Ll}{3,}\b/gu) ?? [];
  return Array.from({ length: Math.min(LONGEST_KIND, name.length - 1) }, (_, at) =>
    name.slice(-1 - at),
  );
}
