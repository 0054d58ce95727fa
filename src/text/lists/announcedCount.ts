import { parseNumeral } from '../numerals.ts';

/** How many items some words announce, and the words that say so as printed. */
export interface Announced {
  count: number;
  words: string;
}

/** Lists of more items are tables. */
const MOST = 20;

/** “十个一”, “五不准”, “3个8”: the name of a list begins with its number. */
const NAMED =
  /[“"「『]([一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?![0-9一二两三四五六七八九十])[^”"」』\s]{1,8}[”"」』]/gu;

/** 三道手续, 下列四步, 七种: what items of a list are counted by. */
const COUNTED =
  /(?<![第0-9一二两三四五六七八九十百千万余多年月])([一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?:个(?!小时|月|半|星期|季|人)|[项条种类步点道样招句件关类]|大(?=\p{Script=Han})|方面)/gu;

const NUMBERS_EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Four tasks, the following 5 rules: a plural noun within three words. */
const COUNTED_EN = new RegExp(
  `\\b(${NUMBERS_EN.slice(1).join('|')}|[2-9]|1[0-9]|20)\\s+((?:[\\p{L}-]+\\s+){0,2}?)([\\p{Ll}]{3,}s)\\b`,
  'giu',
);

/** What is counted so is no list of items. */
const AMOUNT_EN =
  /^(?:hours|minutes|seconds|days|weeks|months|years|times|pounds|dollars|euros|pence|cents|people|persons|percent|miles|metres|meters|litres|grams|tons|tonnes)$/iu;

/** Clauses that only lead on: 主要是, 包括, 具体如下. */
const CONNECTIVE = /^.{0,4}$|^(?:主要|具体|分别|其中)?(?:是|有|为|包括|内容|做法|如下|即)+$/u;

/**
 * How many items the words before a list announce; null where they announce none. Only what is said last counts, in the clause before the list or
 * before words that merely lead on (主要是).
 */
export function announcedCount(lead: string): Announced | null {
  return inChinese(lead) ?? inEnglish(lead);
}

function inChinese(lead: string): Announced | null {
  const clause = lastClause(lead);
  const named = [...clause.matchAll(NAMED)].at(-1);
  const found = named ?? [...clause.matchAll(COUNTED)].at(-1);
  if (found === undefined) return null;
  const count = parseNumeral(found[1]!);
  const words = found === named ? found[0].slice(1, -1) : found[0];
  return count === null || count < 2 || count > MOST ? null : { count, words };
}

function lastClause(lead: string): string {
  const clauses = lead.split(/[，,。；;：:\n]/u).map((one) => one.replace(/\s+/gu, ''));
  return (
    clauses.findLast(
      (one) => one !== '' && !(CONNECTIVE.test(one) && !/[0-9一二两三四五六七八九十]/u.test(one)),
    ) ?? ''
  );
}

function inEnglish(lead: string): Announced | null {
  const sentence =
    lead
      .trim()
      .split(/(?<=[.!?])\s+/u)
      .at(-1) ?? '';
  const found = [...sentence.matchAll(COUNTED_EN)].findLast(
    ([, , , noun]) => !AMOUNT_EN.test(noun!),
  );
  if (found === undefined) return null;
  const at = NUMBERS_EN.indexOf(found[1]!.toLowerCase());
  const count = at < 0 ? Number(found[1]) : at + 1;
  return { count, words: found[1]!.toLowerCase() };
}
