import { normaliseTight } from '../../text/normalise.ts';
import { isSameQuantity, type Quantity } from '../../text/quantity.ts';
import type { CitedText } from '../check.ts';
import { isNamed, type EnglishName } from './englishNames.ts';
import { shareSaid, type EnglishWord } from './englishShare.ts';
import type { EnglishSentence } from './readEnglish.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** A unit by all its names. */
export interface UnitNamesOf {
  unit: string;
  unitEn: string;
}

export interface EnglishCheckInput {
  sentence: string;
  /** What it says. */
  said: EnglishSentence;
  cited: readonly CitedText[];
  units: readonly UnitNamesOf[];
  read: WordReader;
}

/**
 * From this rarity-weighted share of its content words on, found in the cited pages in any translation, an English
 * sentence is supported. Calibrated on eval/sets/falsified-en.jsonl.
 */
export const ENGLISH_SUPPORT_THRESHOLD = 0.5;

/** What a number or a name counts beside words: as much as a rather rare one. */
const DETAIL_RARITY = 8;

const NEGATION_EN =
  /\b(?:cannot|not(?! (?:only|less|fewer|later|just|merely))|no(?! (?:less|fewer|later|more|fewer) than)|never|none|nobody|nothing|neither|nor|without|refused?|failed|lacks?|lacked)\b|n['’]t\b/iu;
const NEGATION_ZH =
  /不(?!仅|但|断|少|同|久|定期|懈|止|已|光|只|论|管|得不)|没有|未(?!来)|并非|无(?!论|私)|禁止|拒绝|杜绝|严禁/u;
/** Why an English sentence does not stand in the Chinese pages it cites; null where it does. */
export function englishFault(input: EnglishCheckInput): string | null {
  const pages = input.read(input.cited.map((one) => one.text).join('\n'));
  const { quantities, names, words } = input.said;
  const stands = quantities.length + names.length;
  return (
    strangeUnit(input, pages.tight) ??
    missingChinese(input, pages.tight) ??
    missingQuantity(quantities, pages) ??
    missingName(names, pages) ??
    tooFewWords(words, { pages, stands }) ??
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

/** Chinese words left in an English sentence are the book's, or the name of a cited unit. */
function missingChinese({ sentence, cited }: EnglishCheckInput, tight: string): string | null {
  const runs = normaliseTight(sentence).match(/\p{Script=Han}[\p{Script=Han}\p{N}]+/gu) ?? [];
  const missing = runs.find(
    (words) => !tight.includes(words) && !cited.some(({ unit }) => unit.includes(words)),
  );
  return missing === undefined ? null : `“${missing}” does not stand on the cited pages`;
}

function missingQuantity(stated: readonly Quantity[], { quantities }: ReadWords): string | null {
  const missing = stated.find((own) => !quantities.some((one) => isSameQuantity(own, one)));
  return missing === undefined
    ? null
    : `the number ${missing.text.trim()} does not stand on the cited pages`;
}

function missingName(names: readonly EnglishName[], pages: ReadWords): string | null {
  const missing = names.find((name) => !isNamed(name, pages));
  return missing === undefined ? null : `${missing.text} does not stand on the cited pages`;
}

/** Numbers and names that stand there speak for the sentence as words do. */
function tooFewWords(
  words: readonly EnglishWord[],
  { pages, stands }: { pages: ReadWords; stands: number },
): string | null {
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const shown = stands * DETAIL_RARITY;
  const share = (shareSaid(words, pages) * total + shown) / (total + shown || 1);
  return total === 0 || share >= ENGLISH_SUPPORT_THRESHOLD
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
