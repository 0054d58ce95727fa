import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { normalise, normaliseTight } from '../text/normalise.ts';
import type { Support } from '../types.ts';
import { largest } from '../text/largest.ts';
import { isSameQuantity } from '../text/quantity.ts';
import { personFault } from './personFault.ts';
import { unitOfMeasureFault } from './unitOfMeasureFault.ts';
import { ruleFault } from './ruleFault.ts';
import { seekChinese } from './soughtClauses.ts';
import { characterPairs } from './characterPairs.ts';
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

const NEGATION =
  /不(?!仅|但|断|少|同|久|定期|懈|止|已|光|只|论|管|得不|是[^，,。；]*[，,]?而是)(?!(?<=(\p{Script=Han})不)\1)|没有|未(?!来)|并非|无(?!论|私)|禁止|拒绝/gu;

/** Words that say no without a particle: below a bound, free, stopped, lost. */
const SAYS_NO = /(?<!不)(?:低于|少于)|不足|以下|免|停|缺|失|掉|拒|禁|无(?!论)|空|差|除|退|取消/u;

/** Verbs between a negation and what it negates. */
const HELPERS = /^(?:能够?|得|可以?|会|准|许|应该?|要|再|被|曾|有)/u;

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
  if (cited.length === 0) return unsupported('没有引用');
  const quoted = [...tight.matchAll(QUOTED)].map((match) => match[1]!);
  // The name of a cited unit need not stand in its text: neither its words nor its numerals (第二中学) are claims.
  const claim = cited
    .reduce((left, { unit }) => left.replaceAll(normalise(unit), ' '), normal)
    .replace(QUOTED, ' ');
  const tightClaim = claim.replace(/\s+/gu, '');
  const stands = quoted.length + chineseQuantities(tightClaim).length;
  const reason =
    wrongUnit(tight, input) ??
    missingQuote(quoted, pages.tight) ??
    chineseQuantityFault(tightClaim, { pages, listed: quoted.length }) ??
    missingName(normal, pages, input) ??
    personFault(tight, pages.tight)?.reason ??
    unitOfMeasureFault(tightClaim, { tight: pages.tight, language: 'zh' })?.reason ??
    turnedRound(tight, pages) ??
    looseClause(tightClaim, pages, input) ??
    tooFewWords(chineseShare(claim, pages, { lexicon, stands }));
  return reason === null ? { support: 'supported', reason: null } : unsupported(reason);
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

function unsupported(reason: string): Checked {
  return { support: 'unsupported', reason };
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

/** What is negated in the sentence must be negated in the cited sentence that is nearest to it, and the other way. */
function turnedRound(own: string, cited: ReadWords): string | null {
  const nearest = nearestSentence(own, cited);
  const [ours, theirs] = [own, nearest].map((text) => (text.match(NEGATION) ?? []).length);
  if (ours === theirs) return null;
  if (ours! > theirs!) {
    if (SAYS_NO.test(nearest)) return null;
    const extra =
      own.match(NEGATION)!.find((word) => !nearest.includes(word)) ?? own.match(NEGATION)![0];
    return `所引原文没有“${extra}”的意思`;
  }
  // A shortened sentence may have left the negated part out: only what it kept counts.
  const lost = [...nearest.matchAll(NEGATION)].find(({ 0: word, index }) => {
    const rest = nearest.slice(index + word.length).replace(HELPERS, '');
    const at = own.indexOf(rest.slice(0, 2));
    const isAlsoSaid = nearest.split(rest.slice(0, 2)).length > 2;
    return (
      rest.length > 1 &&
      at >= 0 &&
      !isAlsoSaid &&
      !own.slice(Math.max(0, at - 5), at).match(NEGATION)
    );
  });
  return lost === undefined ? null : `原文有“${lost[0]}”，句中漏掉了`;
}

/** What one clause says beside the others: its small words, its actors, and a share of its own words in one sentence. */
function looseClause(
  claim: string,
  pages: ReadWords,
  { read, lexicon }: CheckInput,
): string | null {
  for (const clause of seekChinese(claim, pages)) {
    const { text } = clause;
    const fault = ruleFault(clause);
    if (fault !== null) return fault.reason;
    const words = chineseContent(text);
    if (words < FEWEST_WORDS) continue;
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

function nearestSentence(own: string, { sentences }: ReadWords): string {
  const pairs = characterPairs(own);
  let nearest = '';
  let most = -1;
  for (const sentence of sentences) {
    let shared = 0;
    for (const pair of sentence.pairs) if (pairs.has(pair)) shared += 1;
    if (shared > most) [nearest, most] = [sentence.tight, shared];
  }
  return nearest;
}

function tooFewWords(share: number): string | null {
  return share >= SUPPORT_THRESHOLD
    ? null
    : `句中只有${Math.round(100 * share)}%的内容词见于所引页`;
}
