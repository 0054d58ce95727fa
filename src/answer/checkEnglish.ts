import type { Lexicon } from '../models/lexicon.ts';
import { englishQuantities } from '../text/englishQuantities.ts';
import { normaliseTight } from '../text/normalise.ts';
import { isSameQuantity, type Quantity } from '../text/quantity.ts';
import type { CitedText } from './check.ts';
import { englishContent, shareSaid, type EnglishWord } from './englishShare.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** A unit by all its names. */
export interface UnitNamesOf {
  unit: string;
  unitEn: string;
}

export interface EnglishCheckInput {
  sentence: string;
  cited: readonly CitedText[];
  units: readonly UnitNamesOf[];
  /** Finds every English name of a unit, longest first. */
  names: RegExp;
  lexicon: Lexicon;
  read: WordReader;
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
  const pages = input.read(input.cited.map((one) => one.text).join('\n'));
  const claim = withoutNames(input);
  const { quantities, rest } = englishQuantities(claim);
  const words = englishContent(rest, input.lexicon);
  return (
    strangeUnit(input, pages.tight) ??
    missingQuotation(input.sentence, pages.tight) ??
    missingQuantity(quantities, pages) ??
    tooFewWords(words, pages) ??
    madeNegative(input, { words, pages })
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

function missingQuantity(stated: readonly Quantity[], { quantities }: ReadWords): string | null {
  const missing = stated.find((own) => !quantities.some((one) => isSameQuantity(own, one)));
  return missing === undefined
    ? null
    : `the number ${missing.text.trim()} does not stand on the cited pages`;
}

function tooFewWords(words: readonly EnglishWord[], pages: ReadWords): string | null {
  const share = shareSaid(words, pages);
  return share >= ENGLISH_SUPPORT_THRESHOLD
    ? null
    : `only ${Math.round(100 * share)} % of its words stand on the cited pages`;
}

/** What is negated must be negated in the sentence of the book that is nearest. */
function madeNegative(
  { sentence, read }: EnglishCheckInput,
  { words, pages }: { words: readonly EnglishWord[]; pages: ReadWords },
): string | null {
  const word = NEGATION_EN.exec(sentence)?.[0];
  if (word === undefined) return null;
  const shares = pages.sentences.map((one) => shareSaid(words, read(one.text)));
  const nearest = pages.sentences[shares.indexOf(Math.max(...shares))]?.text ?? '';
  return NEGATION_ZH.test(nearest) ? null : `“${word}” does not stand in what is cited`;
}

/** Names of units, Chinese in brackets and passages quoted are no words to translate. */
function withoutNames({ sentence, names }: EnglishCheckInput): string {
  return sentence
    .replace(/[（(][^）)]*\p{Script=Han}[^）)]*[）)]/gu, ' ')
    .replace(QUOTED, (whole) => (/\p{Script=Han}/u.test(whole) ? ' ' : whole))
    .replace(names, ' ');
}
