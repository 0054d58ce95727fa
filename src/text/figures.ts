import type { Span } from '../types.ts';
import { decimalOf, timesTenTo, type Decimal } from './decimal.ts';
import { parseNumeral } from './numerals.ts';

/** An amount a text states, where it stands. The span holds number, scale and unit as printed. */
export interface Amount extends Span {
  kind: 'amount';
  /** Digits as printed, without commas; numerals of either language in digits. */
  number: string;
  /** 万, 亿, million as printed; empty without. */
  scale: string;
  /** In ones. */
  value: Decimal;
  /** As printed: 篇, 公斤, %, pounds; empty without. */
  unit: string;
  /** What is alike may be added: things counted are one measure, each unit of measure is one. */
  measure: string;
}

/** A date a text states. */
export interface DateStated extends Span {
  kind: 'date';
  year: number;
  /** From 1; null where only the year is told. */
  month: number | null;
}

export type Figure = Amount | DateStated;

/** Powers of ten of words of scale. */
const POWERS: Readonly<Record<string, number>> = {
  ...{ 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12, 百万: 6, 千万: 7 },
  ...{ thousand: 3, million: 6, billion: 9 },
};

/** The power of ten a word of scale stands for (万: 4, million: 6); 0 for none. */
export function powerOf(scale: string): number {
  return POWERS[scale.toLowerCase()] ?? 0;
}

/** Units by measure, as alternatives of a pattern; longer ones first. What is counted by classifiers is `thing`. */
const MEASURES_ZH: readonly (readonly [string, string])[] = [
  ['percent', '个百分点|%|％'],
  ['squareMetre', '平方米|平米|㎡'],
  ['cubicMetre', '立方米'],
  ['kilowattHour', '千瓦时|度(?!假|过)'],
  ['kilometre', '公里|千米'],
  ['kilogram', '公斤|千克'],
  ['minute', '分钟'],
  ['hour', '个?(?:小时|学时|课时|钟头)'],
  ['months', '个月'],
  ['week', '个?星期|周'],
  ['times', '人次|册次|件次|场次|车次'],
  ['dollar', '美元'],
  ['yuan', '元'],
  ['ton', '吨'],
  ['mu', '亩'],
  ['jin', '斤'],
  ['gram', '克'],
  ['litre', '升'],
  ['metre', '米'],
  ['day', '天|日'],
  ['years', '年|岁'],
  ['people', '人|名|位'],
  ['time', '次'],
  ['thing', '[个项件篇份期场届家户本部册种条类门级层堂节批支所处台套科座幅张则村盏块间辆只碗]'],
];

const MEASURES_EN: readonly (readonly [string, string])[] = [
  ['percent', '%|per cent|percent|percentage points?'],
  ['kilogram', 'kg|kilograms?|kilos?'],
  ['gram', 'g|grams?'],
  ['ton', 'tons?|tonnes?'],
  ['kilometre', 'km|kilomet(?:re|er)s?'],
  ['metre', 'm|met(?:re|er)s?'],
  ['mile', 'miles?'],
  ['litre', 'lit(?:re|er)s?'],
  ['pound', 'pounds?'],
  ['dollar', 'dollars?'],
  ['euro', 'euros?'],
  ['yuan', 'yuan|RMB'],
  ['minute', 'minutes?'],
  ['hour', 'hours?'],
  ['day', 'days?'],
  ['week', 'weeks?'],
  ['months', 'months?'],
  ['years', 'years?'],
  ['time', 'times'],
];

const UNIT_ZH = MEASURES_ZH.map(([, words]) => words).join('|');
const UNIT_EN = MEASURES_EN.map(([, words]) => words).join('|');

const WORDS_EN = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const DATE_ZH = /([12][0-9]{3})\s*年(?:\s*([01]?[0-9])\s*月)?/gu;

const DATE_EN = new RegExp(
  `(?:\\b(${MONTHS.join('|')})(?: [0-9]{1,2},)? )?\\b(1[0-9]{3}|20[0-9]{2})\\b(?!\\s*(?:${UNIT_EN})\\b|[.,][0-9])`,
  'giu',
);

const AMOUNT_ZH = new RegExp(
  `(第|约|近|超过|不少于|至少|每)?(百分之)?([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[〇零一二两三四五六七八九十百千]+)\\s*(万亿|百万|千万|[百千万亿])?([余多来几])?\\s*(${UNIT_ZH})?`,
  'gu',
);

const AMOUNT_EN = new RegExp(
  `(about |some |nearly |over |almost )?(?<![\\p{L}\\p{N}.,-])([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|${WORDS_EN.slice(1).join('|')})(?![0-9]|\\.[0-9])(?: (thousand|million|billion))?(?:[ -]?(${UNIT_EN})(?!\\p{L})|(?= (\\p{L}+))|)`,
  'giu',
);

/**
 * The amounts and dates a text states, exact, in order and with their places. What is said to be about so much (约, 余, nearly), places in an order and
 * numerals that are part of words are left out.
 */
export function figuresIn(text: string): Figure[] {
  const isChinese = /\p{Script=Han}/u.test(text);
  const dates = isChinese ? datesInChinese(text) : datesInEnglish(text);
  const amounts = isChinese ? amountsInChinese(text) : amountsInEnglish(text);
  const apart = amounts.filter(
    (one) => !dates.some(({ start, end }) => one.start < end && start < one.end),
  );
  return [...dates, ...apart].sort((a, b) => a.start - b.start);
}

function datesInChinese(text: string): DateStated[] {
  return [...text.matchAll(DATE_ZH)].map((match) => ({
    kind: 'date',
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function datesInEnglish(text: string): DateStated[] {
  return [...text.matchAll(DATE_EN)].map((match) => ({
    kind: 'date',
    year: Number(match[2]),
    month: match[1] === undefined ? null : MONTHS.indexOf(match[1].toLowerCase()) + 1,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function amountsInChinese(text: string): Amount[] {
  return [...text.matchAll(AMOUNT_ZH)].flatMap((match) => {
    const [whole, before = '', ofHundred, numeral, scale = '', about, unit = ''] = match;
    const isWritten = !/[0-9]/u.test(numeral!);
    // A numeral without a unit is mostly part of a word (一定, 十分); 每 and 第 make no amount.
    const isArticle = numeral === '一' && ofHundred === undefined;
    const isPart = isArticle || (isWritten && unit === '' && ofHundred === undefined);
    if (isPart || about !== undefined || before !== '') return [];
    const number = isWritten ? String(parseNumeral(numeral!)) : numeral!.replaceAll(',', '');
    const lead = before.length;
    const printed = ofHundred === undefined ? unit : '%';
    const span = { start: match.index + lead, end: match.index + whole.trimEnd().length };
    return amount(
      { number, scale, unit: printed, measure: measureOf(printed, MEASURES_ZH) ?? 'any' },
      span,
    );
  });
}

function amountsInEnglish(text: string): Amount[] {
  return [...text.matchAll(AMOUNT_EN)].flatMap((match) => {
    const [whole, about, numeral, scale = '', unit = '', noun = ''] = match;
    const at = WORDS_EN.indexOf(numeral!.toLowerCase());
    const number = at < 0 ? numeral!.replaceAll(',', '') : String(at);
    if (about !== undefined || (at === 1 && unit === '')) return [];
    const measure = measureOf(unit, MEASURES_EN) ?? 'thing';
    const span = { start: match.index, end: match.index + whole.trimEnd().length };
    return amount(
      { number, scale, unit: unit === '' && /s$/u.test(noun) ? noun : unit, measure },
      span,
    );
  });
}

function amount(said: Pick<Amount, 'number' | 'scale' | 'unit' | 'measure'>, span: Span): Amount[] {
  const plain = decimalOf(said.number);
  if (plain === null) return [];
  const value = timesTenTo(plain, powerOf(said.scale));
  return [{ kind: 'amount', ...said, value, ...span }];
}

function measureOf(unit: string, table: readonly (readonly [string, string])[]): string | null {
  if (unit === '') return null;
  const row = table.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(unit));
  return row?.[0] ?? null;
}

const ASKED_ZH = new RegExp(`(?:多少|几)(?:[百千万亿]{0,2})(${UNIT_ZH})`, 'u');
const ASKED_EN = new RegExp(`\\bhow (?:many|much)(?: more| fewer| less)? (${UNIT_EN})\\b`, 'iu');

/** The measure a question asks for by its unit (多少公里, how many days); null where it names none. */
export function measureAsked(question: string): string | null {
  const inChinese = ASKED_ZH.exec(question)?.[1];
  if (inChinese !== undefined) return measureOf(inChinese, MEASURES_ZH);
  return measureOf(ASKED_EN.exec(question)?.[1] ?? '', MEASURES_EN);
}
