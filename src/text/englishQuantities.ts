import { isEnglishStopWord } from './english.ts';
import type { Measure, Quantity } from './quantity.ts';

const SMALL = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + 10 * at] as const),
);
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const WEEKDAYS = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:hours?|hrs?)$/u, 'hour'],
  [/^minutes?$/u, 'minute'],
  [/^days?$/u, 'day'],
  [/^weeks?$/u, 'week'],
  [/^months?$/u, 'months'],
  [/^years?$/u, 'year'],
  [/^quarters?$/u, 'quarter'],
  [/^(?:yuan|rmb|renminbi)$/u, 'yuan'],
  [/^(?:percent|percentage)$/u, 'percent'],
  [/^(?:people|persons?|members?|staff|employees|colleagues|cadres|officials)$/u, 'people'],
];

const FIVE_YEARS = /\b(\w+) five-year\b/giu;
const FIVE_YEAR_PLANS = ['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth'];

/** How often something happens; the first that fits a stretch of text takes it. */
const RATES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:every (?:six months|half[- ]year)|(?:half-yearly|semi-?annual|biannual)(?:ly)?|twice (?:a|each|every|per) year|twice-yearly|each half[- ]year|once (?:every|each|per|in) (?:six months|half(?: a|-)? ?year))\b/giu,
    'half-year',
  ],
  [/\b(?:(?:every|each|per|a) (?:single )?week|weekly)\b/giu, 'week'],
  [/\b(?:(?:every|each|per|a) (?:single )?month|monthly)\b/giu, 'month'],
  [/\b(?:(?:every|each|per|a) (?:single )?quarter|quarterly)\b/giu, 'quarter'],
  [
    /\b(?:(?:every|each|per) (?:single )?year|yearly|annually|(?<=once |times )a year)\b/giu,
    'year',
  ],
  [/\b(?:(?:every|each|per|a) (?:single )?day)\b/giu, 'day'],
];

interface Token {
  word: string;
  /** As typed. */
  text: string;
  end: number;
  start: number;
}

/** Stretches of a sentence that state quantities, and what is left of it for words. */
export interface EnglishQuantities {
  quantities: Quantity[];
  /** The sentence with what states a quantity blanked out. */
  rest: string;
}

/** Words looked at behind a number for what it counts: “eight consecutive working hours”. */
const REACH = 3;

/**
 * The quantities an English sentence states: digits and number words, scales (1.2 million), per cents, years, months,
 * days of the week, ordinals that belong to a noun, and how often something happens.
 */
export function englishQuantities(sentence: string): EnglishQuantities {
  const quantities: Quantity[] = [];
  // “Twelfth Five-Year” counts plans (十二五), not years.
  let rest = sentence.replace(FIVE_YEARS, (text, word: string) => {
    const value = FIVE_YEAR_PLANS.indexOf(word.toLowerCase()) + 10;
    if (value >= 10) quantities.push({ value: String(value), measure: 'ordinal', text });
    return ' '.repeat(text.length);
  });
  for (const [pattern, value] of RATES) {
    rest = rest.replace(pattern, (text) => {
      quantities.push({ value, measure: 'rate', text });
      return ' '.repeat(text.length);
    });
  }
  const tokens = tokensOf(rest);
  for (let at = 0; at < tokens.length;) {
    const read = readAt(tokens, at);
    if (read === null) {
      at += 1;
      continue;
    }
    const [start, end] = [tokens[at]!.start, tokens[read.to - 1]!.end];
    if (read.value !== null) {
      const { value, measure } = read;
      quantities.push({ value, measure, text: sentence.slice(start, end) });
    }
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    at = read.to;
  }
  return { quantities, rest };
}

function tokensOf(text: string): Token[] {
  const found = text.matchAll(
    /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:st|nd|rd|th)?(?![a-z])%?|%|\p{L}+/giu,
  );
  return [...found].map((match) => ({
    word: match[0].toLowerCase(),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Read {
  /** Null for what takes its words but states nothing to look up. */
  value: string | null;
  measure: Measure;
  /** The token behind it. */
  to: number;
}

function readAt(tokens: readonly Token[], at: number): Read | null {
  const { word, text } = tokens[at]!;
  const isName = /^\p{Lu}/u.test(text);
  const month = isName ? MONTHS.get(word) : undefined;
  if (month !== undefined && (word !== 'may' || /^[0-9]/u.test(tokens[at + 1]?.word ?? '')))
    return { value: String(month), measure: 'month', to: at + 1 };
  const weekday = WEEKDAYS.get(word.replace(/s$/u, ''));
  if (weekday !== undefined) return { value: String(weekday), measure: 'weekday', to: at + 1 };
  if (word === 'twice') return { value: '2', measure: 'thing', to: at + 1 };
  const ordinal = ORDINALS.get(word) ?? /^([0-9]+)(?:st|nd|rd|th)$/u.exec(word)?.[1];
  if (ordinal !== undefined) return readOrdinal(tokens, at, String(ordinal));
  return readNumber(tokens, at);
}

/** “Second, …” counts the points of an answer; “the second prize” is a claim. */
function readOrdinal(tokens: readonly Token[], at: number, value: string): Read | null {
  const next = tokens[at + 1];
  const isClaim =
    next !== undefined &&
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|prize|week|quarter|place|class|session|phase|issue)/u.test(
      next.word,
    );
  return isClaim ? { value, measure: 'ordinal', to: at + 1 } : null;
}

function readNumber(tokens: readonly Token[], at: number): Read | null {
  let total = 0;
  let group: number | null = null;
  let to = at;
  for (; to < tokens.length; to += 1) {
    const { word } = tokens[to]!;
    const value = valueOf(word);
    const scale = SCALES[word];
    if (value !== null && (group === null || goesOn(tokens[to - 1]!.word, word))) {
      group = (group ?? 0) + value;
      if (word.endsWith('%')) return percent(total + group, to + 1);
    } else if (scale !== undefined && group !== null) {
      if (scale === 100) group *= scale;
      else [total, group] = [total + group * scale, 0];
    } else if (group === null || !joinsNumber(tokens, to)) break;
  }
  if (group === null) return null;
  const value = Number((total + group).toPrecision(15));
  return withMeasure(value, tokens, { at, to });
}

/** Twenty five, three hundred six; but “2008 thirteen” are two numbers. */
function goesOn(before: string, word: string): boolean {
  return !/^[0-9]/u.test(word) && !/^[0-9]/u.test(before);
}

/** Two hundred *and* six. */
function joinsNumber(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    tokens[at]!.word === 'and' &&
    SCALES[before?.word ?? ''] !== undefined &&
    valueOf(next?.word ?? '') !== null
  );
}

function valueOf(word: string): number | null {
  if (/^[0-9]/u.test(word)) return Number(word.replace(/[,%]/gu, ''));
  return SMALL.get(word) ?? TENS.get(word) ?? null;
}

function percent(value: number, to: number): Read {
  return { value: String(value), measure: 'percent', to };
}

function withMeasure(
  value: number,
  tokens: readonly Token[],
  { at, to }: { at: number; to: number },
): Read | null {
  const next = tokens[to]?.word;
  if (next === '%') return percent(value, to + 1);
  if (next === 'per' && tokens[to + 1]?.word === 'cent') return percent(value, to + 2);
  const isYear = /^(?:19|20)[0-9]{2}$/u.test(tokens[at]!.word) && to === at + 1;
  if (isYear) return { value: String(value), measure: 'year', to };
  const measure = measureBehind(tokens, to);
  // “one” is a pronoun or an article unless it counts time.
  if (value === 1 && !/^[0-9]/u.test(tokens[at]!.word) && measure === 'thing') return null;
  return { value: String(value), measure, to };
}

function measureBehind(tokens: readonly Token[], to: number): Measure {
  for (const { word } of tokens.slice(to, to + REACH)) {
    const found = MEASURES.find(([pattern]) => pattern.test(word));
    if (found !== undefined) return found[1];
    if (isEnglishStopWord(word)) break;
  }
  return 'thing';
}
