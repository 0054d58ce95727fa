import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { normalise, normaliseTight } from '../text/normalise.ts';
import type { Support } from '../types.ts';
import { largest } from '../text/largest.ts';
import { isSameQuantity } from '../text/quantity.ts';
import { personFault } from './personFault.ts';
import { unitOfMeasureFault } from './unitOfMeasureFault.ts';
import { boundFault } from './boundFault.ts';
import { ruleFault } from './ruleFault.ts';
import { chineseClauses, seekChinese } from './soughtClauses.ts';
import { faultOf, type Fault } from './fault.ts';
import { negationFault } from './negationFault.ts';
import { chineseNames } from './chineseNames.ts';
import { chineseQuantityFault } from './chineseQuantityFault.ts';
import { chineseContent, chineseShare } from './chineseShare.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** What a sentence rests on: the text of the pages it cites, of one unit. */
export interface CitedText {
  unit: string;
  text: string;
}

/** The verdict on one sentence. */
export interface Checked {
  support: Support;
  /** Why it is not supported; null where it is. */
  reason: string | null;
  /** What is wrong with it; absent where nothing is, or nothing is cited. */
  fault?: Fault;
}

export interface CheckInput {
  sentence: string;
  cited: readonly CitedText[];
  /** Full names of all units, normalised, without white space: naming another one than those cited is a fault. */
  units: readonly string[];
  read: WordReader;
  lexicon: Pick<Lexicon, 'chineseRarity' | 'senseStems'>;
}

/**
 * From this rarity-weighted share of a sentence's words in the cited pages on, it is supported. Between what true and
 * invented sentences reach in the first half of eval/sets/falsified-zh.jsonl.
 */
export const SUPPORT_THRESHOLD = 0.52;

/** And this share of each clause's own words in one sentence of the pages: a true half does not carry an invented one. */
export const CLAUSE_FLOOR = 0.4;

/** A clause of fewer content words says too little to be looked for by itself. */
const FEWEST_WORDS = 2;

const QUOTED = /[“"「『《]([^”"」』》]{2,60})[”"」』》]/gu;

/**
 * Checks one Chinese sentence against the pages it cites. `verbatim`: it stands there word for word (white space,
 * width and script aside). `supported`: every number, quoted string, name and unit stands there, nothing is
 * negated that is not, and its words are there to a sufficient share. Otherwise `unsupported`, with the reason.
 */
export function checkSentence(input: CheckInput): Checked {
  const { sentence, cited, lexicon } = input;
  // Quotes stand as they are: nothing needs to be normalised to see that.
  const plain = sentence.replace(/^“|”$/gu, '');
  if (plain.trim() !== '' && cited.some(({ text }) => text.includes(plain))) {
    return { support: 'verbatim', reason: null };
  }
  const normal = normalise(withoutLabels(sentence));
  const tight = normal.replace(/\s+/gu, '');
  const bare = tight.replace(/^[“"「]+|[”"」。；;.!?]+$/gu, '');
  const pages = input.read(cited.map(({ text }) => text).join('\n'));
  if (bare !== '' && cited.some(({ text }) => input.read(text).tight.includes(bare)))
    return { support: 'verbatim', reason: null };
  if (cited.length === 0) return { support: 'unsupported', reason: '没有引用' };
  const quoted = [...tight.matchAll(QUOTED)].map((match) => match[1]!);
  // The name of a cited unit need not stand in its text: neither its words nor its numerals (第二中学) are claims.
  const claim = claimOf(normal, cited);
  const tightClaim = claim.replace(/\s+/gu, '');
  const stands = quoted.length + chineseQuantities(tightClaim).length;
  const fault =
    faultOf('missing', wrongUnit(tight, input) ?? missingQuote(quoted, pages.tight)) ??
    chineseQuantityFault(tightClaim, { pages, listed: quoted.length }) ??
    personFault(tight, pages.tight) ??
    faultOf('missing', missingName(normal, pages, input)) ??
    unitOfMeasureFault(tightClaim, { tight: pages.tight, language: 'zh' }) ??
    negationFault(tight, pages) ??
    ruleFaults(tightClaim, pages) ??
    faultOf(
      'loose',
      looseClause(tightClaim, pages, input) ??
        tooFewWords(chineseShare(claim, pages, { lexicon, stands })),
    );
  return fault === null
    ? { support: 'supported', reason: null }
    : { support: 'unsupported', reason: fault.reason, fault };
}

/** What a normalised sentence claims in its own words: without names of cited units, quotations aside. */
export function claimOf(normal: string, cited: readonly Pick<CitedText, 'unit'>[]): string {
  return cited
    .reduce((left, { unit }) => left.replaceAll(normalise(unit), ' '), normal)
    .replace(QUOTED, ' ');
}

/** Without markers, circled numbers and the number of a list; a plan by its ordinal as the book names it (“十二五”). */
function withoutLabels(sentence: string): string {
  return sentence
    .replace(/\[\d+\]|[①-⓿❶-➓]/gu, '')
    .replace(
      /^\s*(?:[-*•]|[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[）)]|[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,2}、)\s*/u,
      '',
    )
    .replace(/第(十[一二三四五]?)个五年(?=规划|计划)/gu, '“$1五”');
}

function wrongUnit(tight: string, { cited, units, read }: CheckInput): string | null {
  const named = units.filter((unit) => tight.includes(unit));
  const longest = named.filter(
    (unit) => !named.some((other) => other !== unit && other.includes(unit)),
  );
  const stranger = longest.find(
    (unit) =>
      !cited.some(
        (one) => normaliseTight(one.unit) === unit || read(one.text).tight.includes(unit),
      ),
  );
  return stranger === undefined
    ? null
    : `说的是${stranger}，引的是${cited.map(({ unit }) => unit).join('、')}`;
}

function missingQuote(quoted: readonly string[], cited: string): string | null {
  const missing = quoted.find((words) => !cited.includes(words));
  return missing === undefined ? null : `所引页中没有“${missing}”`;
}

function missingName(normal: string, pages: ReadWords, input: CheckInput): string | null {
  const { cited, units, lexicon } = input;
  const own = cited.map(({ unit }) => normaliseTight(unit));
  const missing = chineseNames(normal, lexicon).find(
    (name) =>
      !pages.tight.includes(name) &&
      !units.includes(name) &&
      !own.some((unit) => unit.includes(name)),
  );
  return missing === undefined ? null : `所引页中没有“${missing}”`;
}

/** The first clause that a rule finds fault with. */
function ruleFaults(claim: string, pages: ReadWords): Fault | null {
  for (const clause of seekChinese(claim, pages)) {
    const fault = ruleFault(clause) ?? boundFault(clause, pages);
    if (fault !== null) return fault;
  }
  return null;
}

/** A clause too few of whose own words stand in one sentence. */
function looseClause(
  claim: string,
  pages: ReadWords,
  { read, lexicon }: CheckInput,
): string | null {
  for (const text of chineseClauses(claim)) {
    if (chineseContent(text) < FEWEST_WORDS) continue;
    const stated = chineseQuantities(text).filter((own) =>
      pages.quantities.some((one) => isSameQuantity(own, one)),
    );
    const shares = pages.sentences.map((one) =>
      chineseShare(text, read(one.text), { lexicon, stands: stated.length }),
    );
    const share = largest(shares, 0);
    if (share < CLAUSE_FLOOR)
      return `“${text}”这一分句只有${Math.round(100 * share)}%的内容词见于所引页的同一句`;
  }
  return null;
}

function tooFewWords(share: number): string | null {
  return share >= SUPPORT_THRESHOLD
    ? null
    : `句中只有${Math.round(100 * share)}%的内容词见于所引页`;
}
