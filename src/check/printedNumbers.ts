import { ungrouped } from '../text/numbersIn.ts';
import { parseNumeral } from '../text/numerals.ts';
import { segmenter } from '../text/segmenter.ts';

/** A number as it stands in a Chinese text, whatever it counts. */
export interface PrintedNumber {
  value: number;
  /** Where it begins, in UTF-16 units. */
  at: number;
}

const DIGITS = /([0-9]+(?:\.[0-9]+)?)([百千万亿]{0,2})/gu;

const WRITTEN =
  /[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+(?![十分刻]))?/gu;

/** Tenths, with hundredths behind them: 七成六 is 76 per cent. */
const TENTHS = /([一二两三四五六七八九])成([一二三四五六七八九]?)|([0-9](?:\.[0-9])?)成/gu;

/** Yuan with jiao: 二十八元五角 is 28.5. */
const JIAO =
  /([0-9]+|[〇零一二两三四五六七八九十百千]+)[元块]([一二两三四五六七八九1-9])(?=[角毛]|(?![0-9一二三四五六七八九十百千万]))/gu;

/** Prices cut: 八八折 is 88 per cent of the price and 12 off. */
const CUT = /([一二三四五六七八九1-9])([一二三四五六七八九1-9]?)折/gu;

/** Fractions: 三分之二. */
const FRACTION = /([0-9]+|[一二三四五六七八九十]+)分之([0-9]+|[一二三四五六七八九十]+)/gu;

/** Words that say a number without a numeral. */
const WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/半/gu, [0.5, 30, 50]],
  [/一刻钟?/gu, [15]],
  [/三刻钟?/gu, [45]],
  [/[双俩对]/gu, [2]],
  [/[首头]/gu, [1]],
  [/倍|加倍|翻番/gu, [2]],
];

const FACTORS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Hours of the afternoon are written to twelve or to twenty-four. */
const HALF_DAY = 12;

/**
 * Every number that a Chinese text may be taken to state: digits and numerals, tenths as per cents,
 * fractions, hours of the afternoon in both ways. It says what may stand there, not what does: it tells which numbers of a claim
 * stand nowhere.
 *
 * @param tight normalised, without white space
 */
export function printedNumbers(tight: string): PrintedNumber[] {
  const plain = ungrouped(tight);
  const found: PrintedNumber[] = [];
  const add = (at: number, ...values: readonly (number | null)[]): void => {
    for (const value of values) if (value !== null) found.push({ value, at });
  };
  addDigits(plain, add);
  addWritten(plain, add);
  addShares(plain, add);
  for (const { 1: yuan, 2: jiao, index } of plain.matchAll(JIAO)) {
    const [whole, tenths] = [parseNumeral(yuan!), parseNumeral(jiao!)];
    if (whole !== null && tenths !== null) add(index, exact(whole + tenths / 10));
  }
  for (const [pattern, values] of WORDS)
    for (const { index } of plain.matchAll(pattern)) add(index, ...values);
  return found;
}

type Add = (at: number, ...values: readonly (number | null)[]) => void;

function addDigits(plain: string, add: Add): void {
  for (const { 0: whole, 1: digits, 2: units, index } of plain.matchAll(DIGITS)) {
    const value = Number(digits);
    const factor = [...units!].reduce((product, unit) => product * FACTORS[unit]!, 1);
    const scaled = factor === 1 ? null : exact(value * factor);
    add(index, value, scaled, otherHour(value, plain.slice(index + whole.length)));
  }
}

function addWritten(plain: string, add: Add): void {
  const counting = countingWords(plain);
  for (const { 0: whole, index } of plain.matchAll(WRITTEN)) {
    if (whole.length === 1 && !counting(index)) continue;
    const [numeral, decimals] = whole.split('点');
    const value = parseNumeral(numeral!);
    if (value === null) {
      for (const one of numeral!) add(index, parseNumeral(one));
      continue;
    }
    add(index, value, otherHour(value, plain.slice(index + numeral!.length)));
    if (decimals !== undefined)
      add(index, Number(`${value}.${[...decimals].map((one) => parseNumeral(one)).join('')}`));
  }
}

/** Tenths, fractions and prices cut, as per cents. */
function addShares(plain: string, add: Add): void {
  for (const { 1: tens, 2: ones, 3: arabic, index } of plain.matchAll(TENTHS))
    add(index, arabic === undefined ? ofTen(tens!, ones!) : exact(10 * Number(arabic)));
  for (const { 1: tens, 2: ones, index } of plain.matchAll(CUT)) {
    const left = ofTen(tens!, ones!);
    add(index, left, 100 - left);
  }
  for (const { 1: below, 2: above, index } of plain.matchAll(FRACTION)) {
    const [lower, upper] = [parseNumeral(below!), parseNumeral(above!)];
    if (lower !== null && upper !== null && lower > 0)
      add(index, upper / lower, Math.round((100 * upper) / lower));
  }
}

function ofTen(tens: string, ones: string): number {
  return 10 * parseNumeral(tens)! + (ones === '' ? 0 : parseNumeral(ones)!);
}

/** Whether the word at a place is a number: 统一, 第三 and the points of a list (三是, 三、) are none. */
function countingWords(plain: string): (at: number) => boolean {
  let places: Set<number> | undefined;
  return (at) => {
    places ??= numeralPlaces(plain);
    return places.has(at);
  };
}

function numeralPlaces(plain: string): Set<number> {
  const places = new Set<number>();
  let at = 0;
  for (const { word, tag } of segmenter().tag(plain, true)) {
    if (tag.startsWith('m') && !/^[是、要]/u.test(plain.slice(at + 1))) places.add(at);
    at += word.length;
  }
  return places;
}

function otherHour(value: number, behind: string): number | null {
  if (!/^(?:[点时:]|[0-9]{2})/u.test(behind)) return null;
  if (value > HALF_DAY && value <= 2 * HALF_DAY) return value - HALF_DAY;
  return value <= HALF_DAY ? value + HALF_DAY : null;
}

/** A product in binary is a hair off: it is rounded to what the digits can tell. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
