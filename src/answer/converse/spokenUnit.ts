import type { QuestionPlanner } from '../../question/plan.ts';
import type { Language } from '../../types.ts';

/** A unit as it is spoken of in either language; a name the books do not know reads the same in both. */
export type SpokenUnit = Record<Language, string>;

/** Names that take an article: the Bureau of …, but not Ningbo, and not what a number names already. */
const TAKES_ARTICLE =
  /\b(?:Bureau|Committee|Group|Company|Procuratorate|Court|Office|Hospital|Community|Commission|Department|Institute|Agency)\b/iu;

/** The unit of a full name; other names stay as they are written. */
export function spokenUnit(name: string, planner: QuestionPlanner): SpokenUnit {
  const study = planner.plan(name).cases.find((one) => one.study.unit === name)?.study;
  return study === undefined ? { zh: name, en: name } : { zh: study.unit, en: study.unitEn };
}

/** More units than this are spoken of as “the units”. */
const MOST_NAMED = 6;

/** The units of a place. */
export function unitsOfPlace(place: string): SpokenUnit {
  return { zh: `${place}各单位`, en: `the units in ${place}` };
}

/** Units as they stand in a sentence: 市统计局和市财政局, the … Bureau of Statistics and the … Bureau of Finance. */
export function unitList(units: readonly SpokenUnit[], language: Language): string {
  if (units.length > MOST_NAMED) return language === 'zh' ? '各单位' : 'the units';
  const names = units.map((unit) => (language === 'zh' ? unit.zh : withArticle(unit.en)));
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const before = names.slice(0, -1);
  return language === 'zh' ? `${before.join('、')}和${last}` : `${before.join(', ')} and ${last}`;
}

function withArticle(name: string): string {
  const isNumbered = /\bNo\. ?\d/u.test(name) && !/^Party\b/u.test(name);
  return TAKES_ARTICLE.test(name) && !isNumbered && !/^the /iu.test(name) ? `the ${name}` : name;
}
