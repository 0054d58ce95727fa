import { parseNumeral } from './numerals.ts';

const ARABIC = /[0-9]+(?:\.[0-9]+)?/gu;

/** Grouping commas only: 1,200, but not 3,4. */
const GROUPED = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/gu;

/** Digits before a Chinese unit of number: 3万, 2.5亿. */
const MIXED = /([0-9]+(?:\.[0-9]+)?)([百千万亿])/gu;

const FACTORS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A per cent in characters: its hundred is no number of its own. */
const PER_CENT = /百分之/gu;

/**
 * Chinese numerals of two characters and more (三十六, 两百), or one character before what it counts (三年, 两次). A single
 * one elsewhere is mostly part of a word (一定, 统一).
 */
const CHINESE =
  /[〇零○一二两三四五六七八九十百千万亿]{2,}|[一二两三四五六七八九十](?=[年月日天周人次名个项件篇期家场本种条级届门位])/gu;

/** A text whose numbers stand without grouping commas: 1,200 → 1200. */
export function ungrouped(text: string): string {
  return text.replace(GROUPED, '');
}

/**
 * The numbers a normalised text states, in digits, however they are written there: 三年 and 3年 both give 3, 一百六十六 gives
 * 166, 百分之八十六 gives 86, 2.5万 gives 2.5 and 25000. Numerals that are no number (十几's 几) are left out.
 */
export function numbersIn(text: string): Set<string> {
  const plain = ungrouped(text);
  const numbers = new Set(plain.match(ARABIC) ?? []);
  for (const [, digits, unit] of plain.matchAll(MIXED)) {
    // 1.15亿 in binary is a hair off: the product is rounded to what the digits can tell.
    numbers.add(String(Number((Number(digits) * FACTORS[unit!]!).toPrecision(15))));
  }
  for (const [numeral] of plain.replace(PER_CENT, ' ').matchAll(CHINESE)) {
    const value = parseNumeral(numeral);
    if (value !== null) numbers.add(String(value));
  }
  return numbers;
}
