import type { NamedCase } from '../../question/units/names/unitName.ts';
import type { Language } from '../../types.ts';
import { unitList } from './spokenUnit.ts';

/** A follow-up that names no unit, asked of certain ones: 市财政局：办了几期, At the Bureau of Finance: how many issues. Where it names them already, as it is. */
export function askedOfCases(
  text: string,
  cases: readonly NamedCase[],
  language: Language,
): string {
  const units = cases.map(({ study }) => ({ zh: study.unit, en: study.unitEn }));
  if (units.every((unit) => text.includes(unit[language]))) return text;
  const names = unitList(units, language);
  return language === 'zh' ? `${names}：${text}` : `${names}: ${text}`;
}
