import { englishWords, isEnglishStopWord } from '../../text/english.ts';
import { organisationKinds } from './names/organisationKinds.ts';
import { ASKING_EN, outOfScopeInEnglish, type Token } from './outOfScopeInEnglish.ts';
import type { UnitName } from './names/unitName.ts';
import { casesWithin, type FoundName, type FoundUnits, type UnitNames } from './unitNames.ts';
import type { UnitTranslator } from './names/unitTranslator.ts';

/** A name found, as a run of tokens. */
interface Run {
  name: UnitName;
  from: number;
  to: number;
}

/** Words before a shared head: “the finance and statistics bureaus”. */
const MOST_SHARED = 3;

/** Finds units by their English names or in pinyin, in a question as typed. */
export function findEnglishUnits(original: string, names: UnitNames): FoundUnits {
  const tokens = tokensOf(original);
  const found: Run[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = longestFrom(at, tokens, names);
    if (run === null) at += 1;
    else {
      const sharing = sharingHead(run, tokens, names);
      if (sharing !== null && (found.at(-1)?.to ?? 0) <= sharing.from) found.push(sharing);
      found.push(run);
      at = run.to;
    }
  }
  return outOfScopeInEnglish(original, tokens, settle(original, tokens, found));
}

/** The words of a question as typed. */
export function tokensOf(original: string): Token[] {
  const words = original.matchAll(/&|[\p{Script=Latin}0-9]+(?:['’][\p{Script=Latin}]+)?/gu);
  return [...words].flatMap((match) => {
    const [word] = match[0] === '&' ? ['and'] : englishWords(match[0]);
    if (word === undefined) return [];
    const capital = /^\p{Lu}/u.test(match[0]);
    return [{ word, start: match.index, end: match.index + match[0].length, capital }];
  });
}

function longestFrom(from: number, tokens: readonly Token[], names: UnitNames): Run | null {
  const known = knownFrom(from, tokens, names);
  const translated = translatedFrom(from, tokens, names);
  // “Honggang District prosecutors” goes on where the district ends.
  return (translated?.to ?? 0) > (known?.to ?? 0) ? translated : known;
}

function knownFrom(from: number, tokens: readonly Token[], names: UnitNames): Run | null {
  for (let to = Math.min(tokens.length, from + names.longestEnglish); to > from; to -= 1) {
    const name = names.ofEnglish(tokens.slice(from, to).map(({ word }) => word));
    if (name !== undefined) return { name, from, to: withLevel(to, tokens) };
  }
  return null;
}

/** “Statistics Bureau of Daqing | municipality”: the level said behind a name belongs to it. */
function withLevel(to: number, tokens: readonly Token[]): number {
  return /^(?:municipality|city)$/u.test(tokens[to]?.word ?? '') ? to + 1 : to;
}

/** Function words within names: Bureau of Science and Technology. */
const WITHIN_NAME = new Set('of and for the'.split(' '));

/** Longest name looked up by what it says, in words. */
const LONGEST_TRANSLATED = 8;

/** The longest run from here that says in English what the Chinese name of a unit does. */
function translatedFrom(from: number, tokens: readonly Token[], names: UnitNames): Run | null {
  const { translator } = names;
  if (translator === null || !mayOpenName(from, tokens, translator)) return null;
  for (let to = Math.min(tokens.length, from + LONGEST_TRANSLATED); to > from + 1; to -= 1) {
    const run = tokens.slice(from, to);
    if (!isWrittenAsName(run, tokens[to], translator)) continue;
    const name = translator.find(run.map(({ word }) => word));
    if (name !== undefined) return { name, from, to };
  }
  return null;
}

/** A capital, “the” before it, or a place opens a name; no word of asking does. */
function mayOpenName(at: number, tokens: readonly Token[], translator: UnitTranslator): boolean {
  const { word, capital } = tokens[at]!;
  if (isEnglishStopWord(word) || (at === 0 && ASKING_EN.has(word))) return false;
  return capital || tokens[at - 1]?.word === 'the' || translator.isPlace(word);
}

/** “Youth League committee”: the word for the kind may stand in small letters. */
const KINDS = new Set([...organisationKinds.values()].flat());

/** All in capitals or none of it, a place and the kind apart; a name in capitals goes on to the last of them. */
function isWrittenAsName(
  run: readonly Token[],
  next: Token | undefined,
  translator: UnitTranslator,
): boolean {
  const last = run.at(-1)!;
  if (isEnglishStopWord(last.word)) return false;
  if (run.some(({ word }) => isEnglishStopWord(word) && !WITHIN_NAME.has(word))) return false;
  if (last.capital && next?.capital === true && next.start - last.end === 1) return false;
  const telling = run.filter(({ word }) => !isEnglishStopWord(word) && !translator.isPlace(word));
  const named = KINDS.has(last.word) ? telling.slice(0, -1) : telling;
  return named.every(({ capital }) => capital === named.at(-1)!.capital);
}

/** “finance” of “finance and statistics bureaus”: a name that takes its last word from the next one. */
function sharingHead({ from, to }: Run, tokens: readonly Token[], names: UnitNames): Run | null {
  const joiner = tokens[from - 1]?.word;
  if (joiner !== 'and' && joiner !== 'or') return null;
  const head = tokens[to - 1]!.word;
  for (let length = MOST_SHARED; length > 0; length -= 1) {
    const start = from - 1 - length;
    if (start < 0) continue;
    const words = tokens.slice(start, from - 1).map(({ word }) => word);
    const name = names.ofEnglish([...words, head]);
    if (name !== undefined) return { name, from: start, to: from - 1 };
  }
  return null;
}

/** Joins a name to the place it is named with; a capitalised word before a short name makes it an out-of-scope unit's. */
function settle(original: string, tokens: readonly Token[], found: readonly Run[]): FoundUnits {
  const known: FoundName[] = [];
  const unknown: FoundUnits['unknown'] = [];
  for (let at = 0; at < found.length; at += 1) {
    const run = found[at]!;
    const next = found[at + 1];
    const start = tokens[run.from]!.start;
    if (next !== undefined && isOnePlace(run, next, tokens)) {
      const end = tokens[next.to - 1]!.end;
      const text = original.slice(start, end);
      const [place, name] = run.to === next.from ? [run.name, next.name] : [next.name, run.name];
      const cases = casesWithin(name, place);
      if (cases.length > 0) known.push({ match: 'full', cases, start, end, text });
      else unknown.push({ text, start, end });
      at += 1;
      continue;
    }
    const end = tokens[run.to - 1]!.end;
    const from = run.name.match === 'short' ? outOfScopeBefore(tokens, run.from) : run.from;
    const text = original.slice(tokens[from]!.start, end);
    if (from < run.from) unknown.push({ text, start: tokens[from]!.start, end });
    else known.push({ ...run.name, start, end, text });
  }
  return { known, unknown };
}

/** “Longfeng District Finance Bureau”, “the Finance Bureau of Longfeng District”. */
function isOnePlace(run: Run, next: Run, tokens: readonly Token[]): boolean {
  if (run.to === next.from) return next.name.match === 'short';
  const between = tokens.slice(run.to, next.from).map(({ word }) => word);
  return run.name.match === 'short' && /^(?:of|in)(?: the)?$/u.test(between.join(' '));
}

/** Where the capitalised words and numbers before a name begin: “Harbin City | Statistics Bureau”. */
function outOfScopeBefore(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0) {
    const { word, capital } = tokens[first - 1]!;
    const isAsking = first === 1 && ASKING_EN.has(word);
    if (!isNumber(first - 1, tokens) && (!capital || isEnglishStopWord(word) || isAsking)) break;
    first -= 1;
  }
  return first;
}

/** The number of another unit of the kind: “No. 2 | Middle School”, “the 2nd | Middle School”, not “the 2 bureaus”. */
function isNumber(at: number, tokens: readonly Token[]): boolean {
  const { word } = tokens[at]!;
  if (word === 'no') return /^[0-9]+$/u.test(tokens[at + 1]?.word ?? '');
  return (
    /^[0-9]+(?:st|nd|rd|th)$/u.test(word) ||
    (/^[0-9]+$/u.test(word) && tokens[at - 1]?.word === 'no')
  );
}
