import { englishStem, isEnglishStopWord } from '../text/english.ts';
import type { ReadWords } from './wordReader.ts';

/** Runs of capitalised words inside a sentence; its first word is no name by itself. */
const RUN = /(?<=[\p{L}\p{N},;:’'”")]\s+(?:[“"'‘(])?)\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*/gu;

/** Titles and words of time that take capitals without being names. */
const NO_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|mr|mrs|ms|dr|prof|no)s?$/u;

/** Shorter pinyin stands anywhere by chance. */
const SHORTEST_PINYIN = 5;

/** And with a letter left out, shorter ones. */
const SHORTEST_OLD_SPELLING = 6;

/** A name of an English sentence. */
export interface EnglishName {
  text: string;
  words: string[];
}

/** Names by their capitals, in the order of the sentence. */
export function englishNames(sentence: string): EnglishName[] {
  return [...sentence.matchAll(RUN)].flatMap(([text]) => {
    const words = text
      .toLowerCase()
      .split(/[\s-]+/u)
      .map((word) => word.replace(/['’]s?$/u, ''));
    const own = words.filter(
      (word) => word.length > 1 && !NO_NAME.test(word) && !isEnglishStopWord(word),
    );
    return own.length === 0 ? [] : [{ text, words: own }];
  });
}

/** Whether pages name it: every word by a sense, in Latin letters or in pinyin, family name first or last. */
export function isNamed({ words }: EnglishName, pages: ReadWords): boolean {
  const unsaid = words.filter((word) => !pages.nameStems.has(englishStem(word)));
  if (unsaid.length === 0) return true;
  const spelt = [words, [...words].reverse(), unsaid, [...unsaid].reverse()].map((all) =>
    all.join(''),
  );
  return spelt.some(
    (letters) => letters.length >= SHORTEST_PINYIN && isSpelt(letters, pages.letters),
  );
}

/** Old spellings of places leave a letter of the pinyin out: Harbin for haerbin. */
function isSpelt(name: string, letters: string): boolean {
  if (letters.includes(name)) return true;
  if (name.length < SHORTEST_OLD_SPELLING || !/^[a-z]+$/u.test(name)) return false;
  const fuller = Array.from({ length: name.length - 1 }, (_, at) =>
    [name.slice(0, at + 1), name.slice(at + 1)].join('[a-z]'),
  );
  return new RegExp(fuller.join('|'), 'u').test(letters);
}
