import { findChineseUnits } from './findChineseUnits.ts';
import { findEnglishUnits } from './findEnglishUnits.ts';
import type { FoundUnits, UnitNames } from './unitNames.ts';

/**
 * Finds the units a question names: the longest name wins, a name behind another place (齐齐哈尔市财政局) is
 * no unit of ours. `plain` is the normalised question, `original` the question as typed (its capitals count).
 */
export function findUnits(plain: string, original: string, names: UnitNames): FoundUnits {
  const chinese = findChineseUnits(plain, names);
  const english = findEnglishUnits(original, names);
  return {
    known: [...chinese.known, ...english.known],
    unknown: [...chinese.unknown, ...english.unknown],
  };
}
