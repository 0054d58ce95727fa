import { normalise, normaliseTight } from '../text/normalise.ts';
import { segmenter } from '../text/segmenter.ts';
import type { Support } from '../types.ts';
import { characterPairs } from './check/characterPairs.ts';
import { countedNumbers } from './check/countedNumbers.ts';
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
export const SUPPORT_THRESHOLD = 0.6;

/** Words neither dictionary knows are names or slips: as telling as a word in a million. */
const UNKNOWN_RARITY = 14;

const NUMERAL_WORD = /^(?:百分之)?[〇零一二两三四五六七八九十百千万亿点]*$|^百分之|^分之/u;

const NAME_TAGS = new Set(['nr', 'nrt', 'ns', 'nt', 'nz']);

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
  if (cited.length === 0) return unsupported('nothing is cited');
  // The name of a cited unit need not stand in its text: neither its words nor its numerals (第二中学) are claims.
  const claim = cited.reduce((left, { unit }) => left.replaceAll(unit, ' '), sentence);
  const reason =
    wrongUnit(input) ??
    missingNumber(claim, pages) ??
    missingQuote(sentence, pages.tight) ??
    missingName(input, pages.tight) ??
    turnedRound(sentence, pages) ??
    tooFewWords({ ...input, sentence: claim }, pages.tight);
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
    : `names ${stranger}, cites ${cited.map(({ unit }) => unit).join(', ')}`;
}

/** Numbers are compared by value, together with the character they count where one follows. */
function missingNumber(sentence: string, { numbers: there }: ReadWords): string | null {
  const missing = [...countedNumbers(sentence)].find(
    ([key, value]) => !there.has(key) && !hasBare(there, value, key),
  );
  return missing === undefined
    ? null
    : `the number ${missing[0]} does not stand on the cited pages`;
}

/** A number without a measure of its own stands for any. */
function hasBare(there: ReadonlyMap<string, string>, value: string, key: string): boolean {
  return key === value && [...there.values()].includes(value);
}

function missingQuote(sentence: string, cited: string): string | null {
  const quoted = [...normalise(sentence).matchAll(/[“"「『《]([^”"」』》]{2,60})[”"」』》]/gu)].map(
    (match) => match[1]!,
  );
  const missing = quoted.find((words) => !cited.includes(words.replace(/\s+/gu, '')));
  return missing === undefined ? null : `“${missing}” does not stand on the cited pages`;
}

function missingName({ sentence, cited, units }: CheckInput, text: string): string | null {
  const own = cited.map(({ unit }) => unit).join('\n');
  const names = segmenter()
    .tag(normalise(sentence), true)
    .filter(
      ({ word, tag }) => NAME_TAGS.has(tag) && word.length > 1 && /^\p{Script=Han}+$/u.test(word),
    )
    .map(({ word }) => word);
  const missing = names.find(
    (name) => !text.includes(name) && !own.includes(name) && !units.includes(name),
  );
  return missing === undefined ? null : `${missing} does not stand on the cited pages`;
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
    return `“${extra}” does not stand in what is cited`;
  }
  // A shortened sentence may have left the negated part out: only what it kept counts.
  const lost = [...nearest.matchAll(NEGATION)].find(({ 0: word, index }) => {
    const behind = nearest.slice(index + word.length, index + word.length + 2);
    return behind.length === 2 && own.includes(behind) && !own.includes(word + behind);
  });
  return lost === undefined ? null : `leaves out “${lost[0]}”`;
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

function tooFewWords({ sentence, rarityOf }: CheckInput, cited: string): string | null {
  let found = 0;
  let total = 0;
  for (const word of new Set(segmenter().cutForSearch(normalise(sentence), true))) {
    // Numbers were compared by value: their spelling is no word to find again.
    if (!/^\p{Script=Han}{2,}$/u.test(word) || NUMERAL_WORD.test(word)) continue;
    const rarity = rarityOf(word) ?? UNKNOWN_RARITY;
    total += rarity;
    if (cited.includes(word)) found += rarity;
  }
  if (total === 0 || found / total >= SUPPORT_THRESHOLD) return null;
  return `only ${Math.round((100 * found) / total)} % of its words stand on the cited pages`;
}
