import { normaliseTight } from '../text/normalise.ts';
import { isSameQuantity } from '../text/quantity.ts';
import type { CitedText } from './check.ts';
import { faultOf, type Fault } from './fault.ts';
import { englishQuantityFault } from './englishQuantityFault.ts';
import type { EnglishUnits } from './englishUnits.ts';
import { unitOfMeasureFault } from './unitOfMeasureFault.ts';
import { boundFault } from './boundFault.ts';
import { ruleFault } from './ruleFault.ts';
import { englishClauses, seekEnglish } from './soughtClauses.ts';
import { isNamed, type EnglishName } from './englishNames.ts';
import { shareSaid, type EnglishWord } from './englishShare.ts';
import type { EnglishSentence } from './readEnglish.ts';
import type { ReadWords, WordReader } from './wordReader.ts';
import { largest } from '../text/largest.ts';

export interface EnglishCheckInput {
  sentence: string;
  /** What it says. */
  said: EnglishSentence;
  cited: readonly CitedText[];
  /** Full Chinese names of all units. */
  units: readonly string[];
  named: EnglishUnits;
  /** Takes one of its clauses apart. */
  takeApart: (clause: string) => EnglishSentence;
  read: WordReader;
}

/**
 * From this rarity-weighted share of its content words on, found in the cited pages in any translation, an English
 * sentence is supported. Calibrated on the first half of eval/sets/falsified-en.jsonl.
 */
export const ENGLISH_SUPPORT_THRESHOLD = 0.5;

/** And this share in one sentence of theirs: words of a true sentence do not stand scattered over the pages. */
export const NEAREST_THRESHOLD = 0.5;

/** And this share of each clause's own words: a true half does not carry an invented one. */
const CLAUSE_FLOOR = 0.4;

/** A clause of fewer content words says too little to be looked for by itself. */
const FEWEST_WORDS = 2;

/** What a number or a name counts beside words: as much as a rather rare one. */
const DETAIL_RARITY = 8;

const NEGATION_EN =
  /\b(?:cannot|not(?! (?:only|less|fewer|later|just|merely))|no(?! (?:less|fewer|later|more|fewer) than)|never|none|nobody|nothing|neither|nor|without|refused?|failed|lacks?|lacked)\b|n['’]t\b/iu;
const NEGATION_ZH =
  /不(?!仅|但|断|少|同|久|定期|懈|止|已|光|只|论|管|得不)|没有|未(?!来)|并非|无(?!论|私)|禁|拒绝|杜绝|免|停|缺|低于|少于|不足|掉/u;

/** Why an English sentence does not stand in the Chinese pages it cites; null where it does. */
export function englishFault(input: EnglishCheckInput): Fault | null {
  const { sentence, read } = input;
  const pages = read(input.cited.map((one) => one.text).join('\n'));
  const { quantities, names, words, quotes } = input.said;
  const stands = quantities.length + names.length + quotes;
  const shares = pages.sentences.map(({ text }) => shareSaid(words, read(text)));
  const near = largest(shares, 0);
  return (
    faultOf('missing', strangeUnit(input, pages.tight) ?? missingChinese(input, pages.tight)) ??
    englishQuantityFault(input, { pages, read }) ??
    unitOfMeasureFault(sentence, { tight: pages.tight, language: 'en' }) ??
    faultOf('missing', missingName(names, pages)) ??
    ruleFaults(input, pages) ??
    faultOf('loose', looseClause(input, pages) ?? tooFewWords(words, { pages, stands, near }))
  );
}

/** A unit is named by any of its names; one that several share is no fault where one of them is cited. */
function strangeUnit(
  { sentence, cited, units, named }: EnglishCheckInput,
  tight: string,
): string | null {
  const isKnown = (unit: string): boolean =>
    cited.some((one) => one.unit === unit || normaliseTight(one.unit) === unit) ||
    tight.includes(normaliseTight(unit));
  const english = (sentence.match(named.pattern) ?? []).find(
    (name) => !named.unitsOf(name).some(isKnown),
  );
  const stranger = english ?? units.find((unit) => sentence.includes(unit) && !isKnown(unit));
  return stranger === undefined
    ? null
    : `names ${stranger}, cites ${cited.map(({ unit }) => unit).join(', ')}`;
}

/** Chinese words left in an English sentence are the book's, or the name of a cited unit. */
function missingChinese({ sentence, cited }: EnglishCheckInput, tight: string): string | null {
  const runs = normaliseTight(sentence).match(/\p{Script=Han}[\p{Script=Han}\p{N}]+/gu) ?? [];
  const missing = runs.find(
    (words) => !tight.includes(words) && !cited.some(({ unit }) => unit.includes(words)),
  );
  return missing === undefined ? null : `“${missing}” does not stand on the cited pages`;
}

function missingName(names: readonly EnglishName[], pages: ReadWords): string | null {
  const missing = names.find((name) => !isNamed(name, pages));
  return missing === undefined ? null : `${missing.text} does not stand on the cited pages`;
}

/** Numbers, names and quotations that stand there speak for the sentence as words do. */
function tooFewWords(
  words: readonly EnglishWord[],
  { pages, stands, near }: { pages: ReadWords; stands: number; near: number },
): string | null {
  if (words.length === 0) return null;
  const [share, nearShare] = [shareSaid(words, pages), near].map((said) =>
    withDetails(said, words, stands),
  );
  if (share! < ENGLISH_SUPPORT_THRESHOLD)
    return `only ${Math.round(100 * share!)} % of its words stand on the cited pages`;
  return nearShare! < NEAREST_THRESHOLD
    ? `only ${Math.round(100 * nearShare!)} % of its words stand together in one sentence of the cited pages`
    : null;
}

function withDetails(said: number, words: readonly EnglishWord[], stands: number): number {
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const shown = stands * DETAIL_RARITY;
  return total + shown === 0 ? 1 : (said * total + shown) / (total + shown);
}

/** The first clause that a rule finds fault with: its small words, its actors, a negation. */
function ruleFaults(
  { sentence, takeApart, read }: EnglishCheckInput,
  pages: ReadWords,
): Fault | null {
  const words = (text: string): readonly EnglishWord[] => takeApart(text).words;
  for (const clause of seekEnglish(sentence, { pages, read, words })) {
    const fault = ruleFault(clause) ?? boundFault(clause, pages);
    if (fault !== null) return fault;
    const negated = madeNegative(clause.text, clause.around);
    if (negated !== null) return { kind: 'contradicted', reason: negated };
  }
  return null;
}

/** A clause too few of whose own words stand in one sentence. */
function looseClause(
  { sentence, takeApart, read }: EnglishCheckInput,
  pages: ReadWords,
): string | null {
  for (const text of englishClauses(sentence)) {
    const { words, quantities, names } = takeApart(text);
    if (words.length < FEWEST_WORDS) continue;
    const stands =
      quantities.filter((own) => pages.quantities.some((one) => isSameQuantity(own, one))).length +
      names.filter((name) => isNamed(name, pages)).length;
    const near = largest(
      pages.sentences.map((one) => shareSaid(words, read(one.text))),
      0,
    );
    const share = withDetails(near, words, stands);
    if (share < CLAUSE_FLOOR)
      return `only ${Math.round(100 * share)} % of the words of “${text.trim()}” stand together in one sentence of the cited pages`;
  }
  return null;
}

/** What is negated must be negated in the sentence of the book that is nearest. */
function madeNegative(sentence: string, nearest: string): string | null {
  const word = NEGATION_EN.exec(sentence)?.[0];
  if (word === undefined) return null;
  return NEGATION_ZH.test(nearest) ? null : `“${word}” does not stand in what is cited`;
}
