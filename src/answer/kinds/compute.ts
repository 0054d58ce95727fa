import {
  compareDecimals,
  decimalText,
  minus,
  percentOf,
  plus,
  type Decimal,
} from '../../text/decimal.ts';
import { powerOf, type Amount, type DateStated, type Figure } from '../../text/figures.ts';
import type { Language } from '../../types.ts';
import type { Operation } from '../../question/asks/operationRows.ts';

/** What was computed: the formula with its result, and the result as an amount where it is one. */
export interface Computed {
  formula: string;
  /** In ones; null of an order or a span of time. */
  value: Decimal | null;
  measure: string;
}

/**
 * What an operation makes of figures, exact; null where it makes nothing of them: unlike measures, a share greater than its whole, dates told to
 * the month and to the year.
 *
 * @param figures in the order of the question; of a share first the part, then the whole
 */
export function compute(
  operation: Operation,
  figures: readonly Figure[],
  language: Language,
): Computed | null {
  const dates = figures.filter((one) => one.kind === 'date');
  const amounts = figures.filter((one) => one.kind === 'amount');
  if (figures.length < 2) return null;
  if (dates.length === figures.length) return ofDates(operation, dates, language);
  if (amounts.length < figures.length) return null;
  if (amounts.some(({ measure }) => measure !== amounts[0]!.measure)) return null;
  // Shares of different wholes have no sum, and one per cent of another is nothing.
  const isPercent = amounts[0]!.measure === 'percent';
  if (isPercent && (operation === 'sum' || operation === 'share')) return null;
  if (operation === 'sum') return sumOf(amounts, language);
  if (amounts.length !== 2 || operation === 'duration') return null;
  if (operation === 'share') return shareOf(amounts, language);
  return operation === 'difference' ? differenceOf(amounts, language) : orderOf(amounts, language);
}

function sumOf(amounts: readonly Amount[], language: Language): Computed {
  const value = amounts.map((one) => one.value).reduce(plus);
  const { said, result } = written(amounts, language);
  return { formula: `${said.join(' + ')} = ${result(value)}`, value, measure: amounts[0]!.measure };
}

function differenceOf(amounts: readonly Amount[], language: Language): Computed {
  const [more, less] = sorted(amounts);
  const value = minus(more!.value, less!.value);
  const { said, result } = written([more!, less!], language);
  return { formula: `${said.join(' − ')} = ${result(value)}`, value, measure: more!.measure };
}

function shareOf([part, whole]: readonly Amount[], language: Language): Computed | null {
  if (compareDecimals(part!.value, whole!.value) > 0 || whole!.value.digits === 0n) return null;
  const { percent, isExact } = percentOf(part!.value, whole!.value);
  const said = [part!, whole!].map((one) => printed({ ...one, unit: '' }, language));
  const formula = `${said.join(' ÷ ')} ${isExact ? '=' : '≈'} ${decimalText(percent)}%`;
  return { formula, value: percent, measure: 'percent' };
}

function orderOf(amounts: readonly Amount[], language: Language): Computed {
  const [more, less] = sorted(amounts);
  const { measure } = more!;
  const isSame = compareDecimals(more!.value, less!.value) === 0;
  const [a, b] = [more!, less!].map((one) => printed(one, language));
  if (isSame) {
    const equal = language === 'zh' ? `两者相同，都是${a}` : `They are equal: ${a}`;
    return { formula: equal, value: null, measure };
  }
  const order = language === 'zh' ? `${a}多于${b}，` : `${a} is more than ${b}: `;
  return {
    ...differenceOf(amounts, language),
    formula: order + differenceOf(amounts, language).formula,
  };
}

function sorted(amounts: readonly Amount[]): Amount[] {
  return [...amounts].sort((a, b) => compareDecimals(b.value, a.value));
}

function printed({ number, scale, unit }: Amount, language: Language): string {
  return language === 'zh' || unit === '%'
    ? `${number}${scale}${unit}`
    : [number, scale, unit].filter((one) => one !== '').join(' ');
}

/** Numbers in one scale: as printed where all have the same, otherwise in ones; the result in that scale, with the unit all have. */
function written(
  amounts: readonly Amount[],
  language: Language,
): { said: string[]; result: (value: Decimal) => string } {
  const [{ scale, unit }] = amounts as [Amount, ...Amount[]];
  const isScaled = amounts.every((one) => one.scale === scale);
  const shared = amounts.every((one) => one.unit === unit) ? unit : '';
  const ends = [isScaled ? scale : '', shared].filter((one) => one !== '');
  const gap = language === 'zh' || shared === '%' ? '' : ' ';
  return {
    said: amounts.map(({ number, value }) => (isScaled ? number : decimalText(value))),
    result: (value) =>
      [isScaled ? inScale(value, powerOf(scale)) : decimalText(value), ...ends].join(gap),
  };
}

/** A value in thousands, millions and so on. */
function inScale({ digits, scale }: Decimal, power: number): string {
  return decimalText({ digits, scale: scale + power });
}

function ofDates(
  operation: Operation,
  dates: readonly DateStated[],
  language: Language,
): Computed | null {
  if (dates.length !== 2) return null;
  const [first, second] = [...dates].sort((a, b) => monthOf(a) - monthOf(b));
  const isToMonth = dates.every(({ month }) => month !== null);
  if (!isToMonth && dates.some(({ month }) => month !== null)) return null;
  const [a, b] = [first!, second!].map((one) => dateText(one, language));
  if (a === b) return null;
  if (operation === 'order') {
    const formula = language === 'zh' ? `${a}早于${b}` : `${a} is earlier than ${b}`;
    return { formula, value: null, measure: 'date' };
  }
  if (operation !== 'duration' && operation !== 'difference') return null;
  const months = monthOf(second!) - monthOf(first!);
  const span = isToMonth ? timeText(months, language) : timeText(months - (months % 12), language);
  const years = isToMonth ? '' : `${second!.year} − ${first!.year} = `;
  const formula = isToMonth
    ? language === 'zh'
      ? `从${a}到${b}：${span}`
      : `from ${a} to ${b}: ${span}`
    : `${years}${span}`;
  return { formula, value: null, measure: 'date' };
}

function monthOf({ year, month }: DateStated): number {
  return year * 12 + (month ?? 1) - 1;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function dateText({ year, month }: DateStated, language: Language): string {
  if (language === 'zh') return month === null ? `${year}年` : `${year}年${month}月`;
  return month === null ? String(year) : `${MONTHS[month - 1]!} ${year}`;
}

function timeText(months: number, language: Language): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts =
    language === 'zh'
      ? [years > 0 ? `${years}年` : '', rest > 0 ? `${rest}个月` : '']
      : [counted(years, 'year'), counted(rest, 'month')];
  return parts.filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
