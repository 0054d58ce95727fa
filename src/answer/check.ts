import { normalise, normaliseTight } from '../text/normalise.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isSameQuantity } from '../text/quantity.ts';
import { segmenter } from '../text/segmenter.ts';
import type { Support } from '../types.ts';
import { characterPairs } from './check/characterPairs.ts';
import { chineseNames } from './check/chineseNames.ts';
import type { ReadWords, WordReader } from './check/wordReader.ts';

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
  /** Full names of all units: naming another one than those cited is a fault. */
  units: readonly string[];
  read: WordReader;
  /** −ln of a Chinese word's share of text; null for unknown words. */
  rarityOf: (word: string) => number | null;
}

/** From this rarity-weighted share of a sentence's words in the cited pages on, it is supported. */
export const SUPPORT_THRESHOLD = 0.55;

/** Words neither dictionary knows are names or slips: as telling as a word in a million. */
const UNKNOWN_RARITY = 14;

/** What a number that stands there counts beside words: as much as a rather rare one. */
const DETAIL_RARITY = 8;

const NUMERAL_WORD = /^(?:百分之)?[〇零一二两三四五六七八九十百千万亿点]*$|^百分之|^分之/u;

const NEGATION = /不(?!仅|但|断|少|同|久)|没有|未(?!来)|并非|无(?!论|私)|禁止|拒绝/gu;

/**
 * Checks one Chinese sentence against the pages it cites. `verbatim`: it stands there word for word (white space,
 * width and script aside). `supported`: every number, quoted string, name and unit stands there, nothing is
 * negated that is not, and its words are there to a sufficient share. Otherwise `unsupported`, with the reason.
 */
export function checkSentence(input: CheckInput): Checked {
  const { sentence, cited } = input;
  // Quotes stand as they are: nothing needs to be normalised to see that.
  const plain = sentence.replace(/^“|”$/gu, '');
  if (plain.trim() !== '' && cited.some(({ text }) => text.includes(plain))) {
    return { support: 'verbatim', reason: null };
  }
  const tight = bare(sentence);
  const pages = input.read(cited.map(({ text }) => text).join('\n'));
  if (tight !== '' && cited.some(({ text }) => input.read(text).tight.includes(tight)))
    return { support: 'verbatim', reason: null };
  if (cited.length === 0) return unsupported('没有引用');
  // The name of a cited unit need not stand in its text: neither its words nor its numerals (第二中学) are claims.
  const claim = cited.reduce((left, { unit }) => left.replaceAll(unit, ' '), sentence);
  const reason =
    wrongUnit(input) ??
    missingNumber(claim, pages) ??
    missingQuote(sentence, pages.tight) ??
    missingName(input, pages.tight) ??
    turnedRound(sentence, pages) ??
    tooFewWords({ ...input, sentence: claim }, pages);
  return reason === null ? { support: 'supported', reason: null } : unsupported(reason);
}

function unsupported(reason: string): Checked {
  return { support: 'unsupported', reason };
}

/** Without white space, markers, outer quotation marks and the final stop. */
function bare(sentence: string): string {
  return normaliseTight(sentence.replace(/\[\d+\]/gu, '')).replace(
    /^[“"「]+|[”"」。；;.!?]+$/gu,
    '',
  );
}

function wrongUnit({ sentence, cited, units }: CheckInput): string | null {
  const tight = normaliseTight(sentence);
  const named = units.filter((unit) => tight.includes(normaliseTight(unit)));
  const longest = named.filter(
    (unit) => !named.some((other) => other !== unit && other.includes(unit)),
  );
  const stranger = longest.find(
    (unit) => !cited.some((one) => one.unit === unit || normaliseTight(one.text).includes(unit)),
  );
  return stranger === undefined
    ? null
    : `说的是${stranger}，引的是${cited.map(({ unit }) => unit).join('、')}`;
}

/** Numbers are compared by value and by what they count; 每周 is no 每月. */
function missingNumber(sentence: string, { quantities }: ReadWords): string | null {
  const missing = chineseQuantities(sentence).find(
    (stated) => !quantities.some((printed) => isSameQuantity(stated, printed)),
  );
  return missing === undefined ? null : `所引页中没有“${missing.text}”这个数`;
}

function missingQuote(sentence: string, cited: string): string | null {
  const quoted = [...normalise(sentence).matchAll(/[“"「『《]([^”"」』》]{2,60})[”"」』》]/gu)].map(
    (match) => match[1]!,
  );
  const missing = quoted.find((words) => !cited.includes(words.replace(/\s+/gu, '')));
  return missing === undefined ? null : `所引页中没有“${missing}”`;
}

function missingName({ sentence, cited, units }: CheckInput, text: string): string | null {
  const own = cited.map(({ unit }) => unit).join('\n');
  const names = chineseNames(normalise(sentence));
  const missing = names.find(
    (name) => !text.includes(name) && !own.includes(name) && !units.includes(name),
  );
  return missing === undefined ? null : `所引页中没有“${missing}”`;
}

/** What is negated in the sentence must be negated in the cited sentence that is nearest to it, and the other way. */
function turnedRound(sentence: string, cited: ReadWords): string | null {
  const own = normaliseTight(sentence);
  const nearest = nearestSentence(own, cited);
  const [ours, theirs] = [own, nearest].map((text) => (text.match(NEGATION) ?? []).length);
  if (ours === theirs) return null;
  if (ours! > theirs!) {
    const extra =
      own.match(NEGATION)!.find((word) => !nearest.includes(word)) ?? own.match(NEGATION)![0];
    return `所引原文没有“${extra}”的意思`;
  }
  // A shortened sentence may have left the negated part out: only what it kept counts.
  const lost = [...nearest.matchAll(NEGATION)].find(({ 0: word, index }) => {
    const behind = nearest.slice(index + word.length, index + word.length + 2);
    return behind.length === 2 && own.includes(behind) && !own.includes(word + behind);
  });
  return lost === undefined ? null : `原文有“${lost[0]}”，句中漏掉了`;
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

/** Numbers were compared by value: found, they speak for the sentence as words do, and their spelling is no word. */
function tooFewWords({ sentence, rarityOf }: CheckInput, { tight }: ReadWords): string | null {
  let found = DETAIL_RARITY * chineseQuantities(sentence).length;
  let total = found;
  for (const word of new Set(segmenter().cutForSearch(normalise(sentence), true))) {
    if (!/^\p{Script=Han}{2,}$/u.test(word) || NUMERAL_WORD.test(word)) continue;
    const rarity = rarityOf(word) ?? UNKNOWN_RARITY;
    total += rarity;
    if (tight.includes(word)) found += rarity;
  }
  if (total === 0 || found / total >= SUPPORT_THRESHOLD) return null;
  return `句中只有${Math.round((100 * found) / total)}%的内容词见于所引页`;
}
