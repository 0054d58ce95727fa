import { englishWords, isEnglishStopWord } from '../text/english.ts';
import type { FoundName, FoundUnits, UnitName, UnitNames } from './unitNames.ts';

/** What the name of an organisation or place ends with, in capitals as names are written. */
const ORGANISATION =
  '(?:Bureau|District|School|Hospital|County|Company|Court|Committee|Group|Township|Procuratorate|Subdistrict|University|College)';

/**
 * Names of organisations: capitalised words up to such an ending, “Bureau of …”, or “the … bureau”. Only the one that
 * a question is about counts: further ones (“… to Tsinghua University”) are words to look for.
 */
const NAMES = new RegExp(
  [
    `\\b[A-Z][\\w'’-]*\\s+(?:(?:[A-Z][\\w'’-]*|No\\.?|\\d+|of|and|the|for)\\s+){0,6}?${ORGANISATION}\\b`,
    '\\bBureau of [A-Z]\\w+(?: (?:and|of) [A-Z]\\w+)*',
    '\\bthe (?:(?!of|the|and|in|at|each|every)\\w+ ){1,3}bureau\\b',
  ].join('|'),
  'gu',
);

/** Questions open with a capital that makes no name of their first word. */
const OPENING =
  /^(?:Which|What|How|Does|Did|Do|Is|Are|Was|Were|Has|Have|In|At|For|Who|When|Where|Why|The|Can|Could|Please|Each|Every|All)\s+(?:the\s+)?/u;

/** Verbs that open a request, with a capital that makes no name of them. */
const ASKING_EN = new Set(
  'compare describe summarize summarise explain list name give show tell contrast discuss cite find'.split(
    ' ',
  ),
);

interface Token {
  word: string;
  start: number;
  end: number;
  capital: boolean;
}

function tokensOf(original: string): Token[] {
  return [...original.matchAll(/[\p{Script=Latin}0-9]+(?:['’][\p{Script=Latin}]+)?/gu)].flatMap(
    (match) => {
      const [word] = englishWords(match[0]);
      if (word === undefined) return [];
      const capital = /^\p{Lu}/u.test(match[0]);
      return [{ word, start: match.index, end: match.index + match[0].length, capital }];
    },
  );
}

/** Finds units by their English names in a question as typed. */
export function findEnglishUnits(original: string, names: UnitNames): FoundUnits {
  const tokens = tokensOf(original);
  const found: { name: UnitName; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(names.longestEnglish, tokens.length - at);
    let name: UnitName | undefined;
    for (; length > 0; length -= 1) {
      name = lookUp(tokens.slice(at, at + length), names);
      if (name !== undefined) break;
    }
    if (name !== undefined) found.push({ name, from: at, to: at + length });
    at += Math.max(1, length);
  }
  return settleEnglish(original, tokens, found);
}

/** The words as they stand, or with one of the long ones a letter off. */
function lookUp(tokens: readonly Token[], names: UnitNames): UnitName | undefined {
  const words = tokens.map(({ word }) => word);
  const exact = names.english.get(words.join(' '));
  if (exact !== undefined || words.length < 2) return exact;
  // A slip leaves at least one of the words as it is.
  const similar = names.englishOfLength(words.length);
  return similar.find(({ words: theirs }) => theirs.every((word, at) => isClose(word, words[at]!)))
    ?.name;
}

/** Equal, or one letter inserted, left out or exchanged in a word of six letters and more. */
function isClose(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rests = [
    [a.slice(at + 1), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
  ];
  return rests.some(([left, right]) => left === right);
}

function settleEnglish(
  original: string,
  tokens: readonly Token[],
  found: readonly { name: UnitName; from: number; to: number }[],
): FoundUnits {
  const known: FoundName[] = [];
  const unknown: FoundUnits['unknown'] = [];
  found.forEach(({ name, from, to }, index) => {
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    const before = found[index - 1];
    const stranger = tokens[from - 1];
    const isStranger =
      name.match === 'short' &&
      stranger !== undefined &&
      stranger.capital &&
      !isEnglishStopWord(stranger.word) &&
      !(from === 1 && ASKING_EN.has(stranger.word));
    if (name.match === 'short' && before?.to === from) {
      known.pop();
      const first = tokens[before.from]!.start;
      unknown.push({ text: original.slice(first, end), start: first, end });
    } else if (isStranger && before?.to !== from) {
      unknown.push({ text: original.slice(stranger.start, end), start: stranger.start, end });
    } else known.push({ ...name, start, end, text: original.slice(start, end) });
  });
  const taken = [...known, ...unknown];
  for (const match of original.matchAll(NAMES)) {
    const text = match[0].replace(OPENING, '');
    const end = match.index + match[0].length;
    const start = end - text.length;
    const isOurs = taken.some((span) => span.start < end && span.end > start);
    const isSubject = opensQuestion(tokens, start) || closesQuestion(original, { start, end });
    if (!isOurs && isSubject && /\s/u.test(text)) unknown.push({ text, start, end });
  }
  return { known, unknown };
}

/** Nothing but words of asking stands before it. */
function opensQuestion(tokens: readonly Token[], start: number): boolean {
  return tokens.every(
    (token) => token.start >= start || isEnglishStopWord(token.word) || ASKING_EN.has(token.word),
  );
}

/** The question ends with “of (the) …”. */
function closesQuestion(original: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /\bof(?:\s+the)?\s+$/u.test(original.slice(0, start)) && /^\W*$/u.test(original.slice(end))
  );
}
