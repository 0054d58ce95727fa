import type { Language } from '../types.ts';

/** Quotations, and names in brackets, keep their own language. */
const SET_APART = /“[^”]*”|"[^"]*"|「[^」]*」|《[^》]*》|[（(][^）)]*[）)]/gu;

/** Latin words that a Chinese sentence may consist of before it counts as foreign: names, abbreviations. */
const LATIN_WORDS = 4;

/**
 * Whether a sentence can pass for one of the language: a Chinese one has Chinese characters unless it is a name or
 * two; in an English one, quotations apart, words outnumber Chinese characters.
 */
export function isInLanguage(text: string, language: Language): boolean {
  const plain = language === 'en' ? text.replace(SET_APART, '') : text;
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/\p{L}+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)) ?? [];
  return language === 'zh' ? han > 0 || words.length < LATIN_WORDS : words.length >= han;
}

/** The language a sentence has to be checked in: English where its own words, quotations apart, are more than Chinese characters. */
export function languageOfSentence(text: string): Language {
  const own = text.replace(SET_APART, '');
  return /\p{Script=Latin}{2,}/u.test(own) && isInLanguage(text, 'en') ? 'en' : 'zh';
}
