import type { Language } from '../../types.ts';

/** A question of a pair, and how well it was answered. */
export interface Paired {
  pair?: string | undefined;
  language: Language;
  value: number;
}

/**
 * English–Chinese gap: the mean over pairs of (Chinese value − English value), so positive where English does worse; null
 * without whole pairs. Several wordings of one language in a pair count with their mean.
 *
 * Worked example: pair a: zh 1, en 0.5; pair b: zh 1, en 1; c has no English: (0.5 + 0) / 2 = 0.25.
 */
export function languageGap(questions: readonly Paired[]): number | null {
  const pairs = new Map<string, Record<Language, number[]>>();
  for (const { pair, language, value } of questions) {
    if (pair === undefined) continue;
    const both = pairs.get(pair) ?? { zh: [], en: [] };
    both[language].push(value);
    pairs.set(pair, both);
  }
  const whole = [...pairs.values()].filter(({ zh, en }) => zh.length > 0 && en.length > 0);
  if (whole.length === 0) return null;
  return mean(whole.map(({ zh, en }) => mean(zh) - mean(en)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
