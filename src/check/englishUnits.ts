import type { CaseStudy } from '../types.ts';

/** Units by the English names they go by. */
export interface EnglishUnits {
  /** Finds every name, the longest first. */
  pattern: RegExp;
  /** The units a name found may mean: several share “Finance Bureau”. */
  unitsOf: (name: string) => readonly string[];
}

/** Reads full and short English names. */
export function englishUnits(
  studies: readonly Pick<CaseStudy, 'unit' | 'unitEn' | 'aliases'>[],
): EnglishUnits {
  const units = new Map<string, string[]>();
  for (const { unit, unitEn, aliases } of studies) {
    for (const name of [unitEn, ...aliases]) {
      if (!/^\p{Script=Latin}/u.test(name)) continue;
      const key = name.toLowerCase();
      units.set(key, [...(units.get(key) ?? []), unit]);
    }
  }
  const longestFirst = [...units.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return {
    pattern: new RegExp(`\\b(?:${escaped.join('|') || '(?!)'})\\b`, 'giu'),
    unitsOf: (name) => units.get(name.toLowerCase()) ?? [],
  };
}
