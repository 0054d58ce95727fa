import { englishStem, englishWords, isEnglishStopWord } from './english.ts';
import { normalise } from './normalise.ts';
import { segmenter } from './segmenter.ts';

/** Han characters, or Latin letters and digits: the two kinds of runs words are cut from. */
const RUN = /(\p{Script=Han}+)|([\p{Script=Latin}\p{M}0-9]+(?:[.,'’][\p{Script=Latin}0-9]+)*)/gu;

/** Marks a pair of characters apart from the word of the same two characters. */
const PAIR = '_';

/** Marks a term of a passage's English apart from the words of the book. */
const PARALLEL = '=';

/**
 * The terms of a text for the index, with repeats: Chinese words in all their parts (search mode), every pair of
 * neighbouring Han characters (marked by `_`), Latin words by their stem, numbers as they are. A run ends
 * where the script changes: 2015年黑豹队 gives 2015, then Chinese.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [, han, latin] of normalise(text).matchAll(RUN)) {
    if (han !== undefined) pushHan(han, terms);
    else pushLatin(latin!, terms);
  }
  return terms;
}

/** The term of two neighbouring Han characters. */
export function pairTerm(pair: string): string {
  return PAIR + pair;
}

/** A term that stands in the English of a passage, not in the passage itself. */
export function parallelTerm(term: string): string {
  return PARALLEL + term;
}

/** Whether a term is of a passage's English. */
export function isParallelTerm(term: string): boolean {
  return term.startsWith(PARALLEL);
}

function pushHan(run: string, terms: string[]): void {
  for (const word of segmenter().cutForSearch(run, true)) terms.push(word);
  for (const pair of pairsOf(run)) terms.push(pair);
}

function pushLatin(run: string, terms: string[]): void {
  for (const word of latinWords(run)) {
    terms.push(/^\p{Script=Latin}+$/u.test(word) ? englishStem(word) : word);
  }
}

/** 1,200 and 3.5 stay whole without their commas; other marks part words. */
function latinWords(run: string): string[] {
  if (/^[0-9][0-9.,]*$/u.test(run)) return [run.replace(/,(?=[0-9]{3})/gu, '')];
  return englishWords(run).filter((word) => !isEnglishStopWord(word));
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => PAIR + characters[at]! + character);
}
