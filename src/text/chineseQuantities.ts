import { ungrouped } from './numbersIn.ts';
import { parseNumeral } from './numerals.ts';
import type { Measure, Quantity } from './quantity.ts';

const NUMBER =
  /(第|百分之)?([0-9]+(?:\.[0-9]+)?[百千万亿]{0,2}|[〇零一二两三四五六七八九十百千万亿]+)(?:点([〇零一二三四五六七八九]+))?(%)?[余多来]?/gu;

/** Longest first: what may stand behind a number, and what it then counts. */
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/^个?(?:小时|学时|课时|钟头)/u, 'hour'],
  [/^分钟/u, 'minute'],
  [/^个月/u, 'months'],
  [/^月/u, 'month'],
  [/^(?:个?(?:星期|礼拜)|周(?!岁|年))/u, 'week'],
  [/^个?季/u, 'quarter'],
  [/^(?:天|日|号|个?工作日)/u, 'day'],
  [/^年/u, 'year'],
  [/^元/u, 'yuan'],
  [/^个?百分点/u, 'percent'],
  [/^(?:人|名|位)/u, 'people'],
  [/^等/u, 'ordinal'],
  [/^[个项件篇份期次场届家户本部册种条类门级层堂节批支所处台套科座幅张则]/u, 'thing'],
];

/** “一” before these is an article more often than a count. */
const ARTICLE: ReadonlySet<Measure> = new Set(['thing', 'people', 'any', 'ordinal']);

const RATE =
  /(?:每一?个?|各)(半年|季度?|年|月|周(?![一二三四五六日])|星期|天|日)|(?:全|本)(年)(?!级)|(年)度/gu;

const RATES: Readonly<Record<string, string>> = {
  半年: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  年: 'year',
  月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
};

const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])/gu;

/** “十二五”: the twelfth five-year plan. */
const FIVE_YEAR_PLAN = /(十[一二三四五]?)五(?=[”"]|规划|计划|期间|时期)/gu;

/** 八成的…: tenths. */
const TENTHS = /([一二三四五六七八九])成(?=的|以上|左右|多|[,，。、;；]|$)/gu;

/**
 * The quantities a Chinese text states: numbers with what they count, per cents, rates (每周) and days of the week.
 *
 * @param tight normalised, without white space
 */
export function chineseQuantities(tight: string): Quantity[] {
  const plain = ungrouped(tight);
  const found: Quantity[] = [];
  for (const match of plain.matchAll(RATE)) {
    const unit = (match[1] ?? match[2] ?? match[3])!;
    found.push({ value: RATES[unit]!, measure: 'rate', text: match[0] });
  }
  for (const match of plain.matchAll(WEEKDAY)) {
    const day = '一二三四五六日天'.indexOf(match[1]!) + 1;
    found.push({ value: String(Math.min(day, 7)), measure: 'weekday', text: match[0] });
  }
  for (const match of plain.matchAll(FIVE_YEAR_PLAN)) {
    const value = String(parseNumeral(match[1]!));
    found.push({ value, measure: 'ordinal', text: match[0] });
  }
  for (const match of plain.matchAll(TENTHS)) {
    const value = String(parseNumeral(match[1]!)! * 10);
    found.push({ value, measure: 'percent', text: match[0] });
  }
  return found.concat([...plain.matchAll(NUMBER)].flatMap((match) => readNumber(plain, match)));
}

function readNumber(plain: string, match: RegExpExecArray): Quantity[] {
  const [whole, prefix, numeral = '', decimals, sign] = match;
  const behind = plain.slice(match.index + whole.length);
  const [unit, counted] = measureOf(behind);
  const isPercent = prefix === '百分之' || sign === '%';
  const measure = isPercent ? 'percent' : prefix === '第' ? 'ordinal' : counted;
  const value = valueOf(numeral, decimals);
  const isWritten = !isPercent && !/[0-9]/u.test(numeral);
  const before = plain.slice(0, match.index);
  const isPart = isWritten && isWord(numeral, { counted, isOrdinal: prefix === '第', before });
  if (value === null || isPart) return [];
  return [{ value, measure, text: isPercent ? whole : whole + unit }];
}

function measureOf(behind: string): [string, Measure] {
  for (const [pattern, measure] of MEASURES) {
    const unit = pattern.exec(behind)?.[0];
    if (unit !== undefined) return [unit, measure];
  }
  return ['', 'any'];
}

function valueOf(numeral: string, decimals: string | undefined): string | null {
  const [, digits, units] = /^([0-9.]+)([百千万亿]*)$/u.exec(numeral) ?? [];
  if (digits !== undefined) {
    const factor = [...units!].reduce((product, unit) => product * FACTORS[unit]!, 1);
    // 1.15亿 in binary is a hair off: the product is rounded to what the digits can tell.
    return String(Number((Number(digits) * factor).toPrecision(15)));
  }
  const whole = parseNumeral(numeral);
  if (whole === null || decimals === undefined) return whole === null ? null : String(whole);
  return `${whole}.${[...decimals].map((digit) => parseNumeral(digit)).join('')}`;
}

const FACTORS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A single numeral without a measure is part of a word (一定, 第一书记); so is “一” where it is no count. */
function isWord(
  numeral: string,
  { counted, isOrdinal, before }: { counted: Measure; isOrdinal: boolean; before: string },
): boolean {
  if (numeral.length > 1) return false;
  if (counted === 'any' || isOrdinal) return counted === 'any';
  return numeral === '一' && ARTICLE.has(counted) && !/每[^，。；]{0,12}$/u.test(before);
}
