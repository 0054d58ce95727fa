import { measureEvidence, readForEvidence } from '../retrieve/evidence.ts';
import type { Concept } from '../retrieve/analyseQuery.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { englishQuantities } from '../text/englishQuantities.ts';
import { normaliseTight } from '../text/normalise.ts';
import { isSameQuantity } from '../text/quantity.ts';
import { splitSentences } from '../text/sentences.ts';
import type { CitedText } from './check.ts';

/** A unit by all its names. */
export interface UnitNamesOf {
  unit: string;
  unitEn: string;
}

export interface EnglishCheckInput {
  sentence: string;
  cited: readonly CitedText[];
  units: readonly UnitNamesOf[];
  /** The content words of an English text, each with what it may read like in the book. */
  concepts: (text: string) => readonly Concept[];
}

/**
 * From this rarity-weighted share of its content words on, found in the cited pages in any translation, an English
 * sentence is supported. Calibrated on eval/sets/falsified-en.jsonl.
 */
export const ENGLISH_SUPPORT_THRESHOLD = 0.55;

const NEGATION_EN =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|refused?|failed|lacks?|lacked)\b|n['’]t\b/iu;
const NEGATION_ZH = /不(?!仅|但|断|少|同|久)|没有|未(?!来)|并非|无(?!论|私)|禁止|拒绝|杜绝|严禁/u;
const QUOTED = /[“"《「]([^”"》」]{2,80})[”"》」]/gu;

/** Why an English sentence does not stand in the Chinese pages it cites; null where it does. */
export function englishFault(input: EnglishCheckInput): string | null {
  const text = input.cited.map((one) => one.text).join('\n');
  const tight = normaliseTight(text);
  return (
    strangeUnit(input, tight) ??
    missingQuotation(input.sentence, tight) ??
    missingQuantity(withoutNames(input), text) ??
    tooFewWords(input, text) ??
    madeNegative(input, text)
  );
}

function strangeUnit({ sentence, cited, units }: EnglishCheckInput, tight: string): string | null {
  const lower = sentence.toLowerCase();
  const own = new Set(cited.map(({ unit }) => unit));
  const named = units.filter(
    ({ unit, unitEn }) => lower.includes(unitEn.toLowerCase()) || sentence.includes(unit),
  );
  // Of names within names the longest is meant: Ranghulu District … within … is no other bureau.
  const longest = named.filter(
    (one) =>
      !named.some(
        (other) => other !== one && other.unitEn.toLowerCase().includes(one.unitEn.toLowerCase()),
      ),
  );
  const stranger = longest.find(
    ({ unit }) => !own.has(unit) && !tight.includes(normaliseTight(unit)),
  );
  return stranger === undefined ? null : `names ${stranger.unitEn}, cites ${[...own].join(', ')}`;
}

/** Chinese words in quotation marks stand there as they are; English ones are words like others. */
function missingQuotation(sentence: string, tight: string): string | null {
  const quoted = [...sentence.matchAll(QUOTED)].map((match) => match[1]!);
  const chinese = quoted.filter((words) => /\p{Script=Han}/u.test(words));
  const missing = chinese.find(
    (words) => !tight.includes(normaliseTight(words).replace(/[。；，.]+$/u, '')),
  );
  return missing === undefined ? null : `“${missing}” does not stand on the cited pages`;
}

function missingQuantity(claim: string, text: string): string | null {
  const printed = chineseQuantities(text);
  const missing = englishQuantities(claim).quantities.find(
    (stated) => !printed.some((one) => isSameQuantity(stated, one)),
  );
  return missing === undefined
    ? null
    : `the number ${missing.text.trim()} does not stand on the cited pages`;
}

function tooFewWords(input: EnglishCheckInput, text: string): string | null {
  const concepts = input.concepts(englishQuantities(withoutNames(input)).rest);
  if (concepts.length === 0) return null;
  const { coverage } = measureEvidence(concepts, readForEvidence(text));
  return coverage >= ENGLISH_SUPPORT_THRESHOLD
    ? null
    : `only ${Math.round(100 * coverage)} % of its words stand on the cited pages`;
}

function madeNegative(input: EnglishCheckInput, text: string): string | null {
  const word = NEGATION_EN.exec(input.sentence)?.[0];
  if (word === undefined) return null;
  const concepts = input.concepts(withoutNames(input));
  let nearest = '';
  let most = -1;
  for (const { start, end } of splitSentences(text)) {
    const one = text.slice(start, end);
    const { coverage } = measureEvidence(concepts, readForEvidence(one));
    if (coverage > most) [nearest, most] = [one, coverage];
  }
  return NEGATION_ZH.test(nearest) ? null : `“${word}” does not stand in what is cited`;
}

/** Names of units, Chinese in brackets and passages quoted are no words to translate. */
function withoutNames({ sentence, units }: EnglishCheckInput): string {
  const bare = sentence
    .replace(/[（(][^）)]*\p{Script=Han}[^）)]*[）)]/gu, ' ')
    .replace(QUOTED, (whole) => (/\p{Script=Han}/u.test(whole) ? ' ' : whole));
  return units.reduce(
    (left, { unitEn }) => left.replace(new RegExp(escape(unitEn), 'giu'), ' '),
    bare,
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
