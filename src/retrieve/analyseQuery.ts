import type { Lexicon } from '../models/lexicon.ts';
import { isChineseStopWord } from '../text/chineseStopWords.ts';
import { englishStem, englishWords, isEnglishStopWord } from '../text/english.ts';
import { normalise } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { segmenter } from '../text/segmenter.ts';
import { indexTerms, pairTerm } from '../text/words.ts';
import type { Language } from '../types.ts';
import type { LexicalIndex, QueryGroup } from './lexicalIndex.ts';

/** A word or phrase of the question that names something. */
export interface Concept {
  /** As it stands in the question. */
  text: string;
  /** idf of what it is looked up by; how much it tells. */
  rarity: number;
  /** Passages that hold it in one of its forms, weighted like them; 0 = it stands nowhere in the books. */
  df: number;
  /** What it may read like in the book, each with the probability that it stands for the concept. */
  surfaces: { text: string; weight: number }[];
}

/** A question taken apart for search. */
export interface AnalysedQuery {
  language: Language;
  concepts: Concept[];
  /** What the lexical index is asked for. */
  groups: QueryGroup[];
}

export const defaultQueryOptions = {
  /** Weight of a pair of characters beside the words it crosses or makes up. */
  pairWeight: 0.5,
  /** Translations kept for one English word. */
  maxTranslations: 20,
  /** Longest English phrase looked up as a whole, in words. */
  maxPhrase: 3,
  /** How far frequent Chinese words are preferred as translations: p ∝ fit^f · share^s. */
  fitPower: 2,
  sharePower: 0.25,
};

export type QueryOptions = typeof defaultQueryOptions;

export interface QueryDeps {
  lexicon: Lexicon;
  lexical: LexicalIndex;
  options?: QueryOptions;
}

/** Takes a question apart: Chinese by words, English by phrases and words with their translations. */
export function analyseQuery(question: string, deps: QueryDeps): AnalysedQuery {
  const plain = normalise(question);
  const options = deps.options ?? defaultQueryOptions;
  const chinese = [
    ...quotedConcepts(plain, deps.lexical),
    ...chineseConcepts(plain.replace(QUOTED, ' '), deps.lexical),
  ];
  const latin = latinConcepts(plain, deps, options);
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/[\p{Script=Latin}]+/gu)?.length ?? 0;
  return {
    language: han >= words ? 'zh' : 'en',
    concepts: [...chinese, ...latin],
    groups: [
      ...chineseGroups(plain, options),
      ...latin.map(({ surfaces }) => ({
        terms: surfaces.flatMap((surface) => surfaceTerms(surface, deps.lexical)),
        weight: 1,
      })),
    ],
  };
}

/** Words in quotation marks or 《》: they are looked for as a whole. */
const QUOTED = /[“"「『《']([^”"」』》']{2,40})[”"」』》']/gu;

/** What the question quotes (“七个一”, 《亮剑》) counts as a whole. */
function quotedConcepts(plain: string, lexical: LexicalIndex): Concept[] {
  const quoted = [...plain.matchAll(QUOTED)].map((match) => match[1]!);
  return quoted
    .filter((text) => /\p{Script=Han}/u.test(text))
    .map((text) => {
      const df = frequencyOfPairs(text, lexical);
      return { text, rarity: lexical.idf(df), df, surfaces: [{ text, weight: 1 }] };
    });
}

function chineseConcepts(plain: string, lexical: LexicalIndex): Concept[] {
  const words = segmenter().cut(plain, true);
  const content = words.filter(
    (word) => /^\p{Script=Han}+$/u.test(word) && !isChineseStopWord(word),
  );
  return [...new Set(content)].map((word) => {
    const df = frequencyOf(word, lexical) || frequencyOfPairs(word, lexical);
    return { text: word, rarity: lexical.idf(df), df, surfaces: spellings(word) };
  });
}

/** 三年 may be printed 3年. */
function spellings(word: string): { text: string; weight: number }[] {
  const numeral = /^[〇零一二两三四五六七八九十百千万亿]+(?=.)/u.exec(word)?.[0];
  const value = numeral === undefined ? null : parseNumeral(numeral);
  const own = [{ text: word, weight: 1 }];
  return numeral === undefined || value === null
    ? own
    : [...own, { text: `${value}${word.slice(numeral.length)}`, weight: 1 }];
}

/** Words in all their parts and pairs of characters; function words are left out, pairs across them stay. */
function chineseGroups(plain: string, { pairWeight }: QueryOptions): QueryGroup[] {
  const han = plain.replace(/[^\p{Script=Han}]+/gu, ' ');
  return indexTerms(han)
    .filter((term) => !isChineseStopWord(term) && !isChineseStopWord(term.slice(1)))
    .map((term) => ({
      terms: [{ term, weight: 1 }],
      weight: term.startsWith('_') ? pairWeight : 1,
    }));
}

/** Phrases before words: the longest phrase the lexicon translates takes its words with it. */
function latinConcepts(plain: string, deps: QueryDeps, options: QueryOptions): Concept[] {
  const words = englishWords(plain.replace(/\p{Script=Han}+/gu, ' | '));
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(options.maxPhrase, words.length - at);
    while (length > 1 && !isPhrase(words.slice(at, at + length), deps)) length -= 1;
    const phrase = words.slice(at, at + length);
    if (length > 1 || !isEnglishStopWord(phrase[0]!))
      concepts.push(latinConcept(phrase, deps, options));
    at += length;
  }
  return concepts;
}

/** A phrase counts where a sense reads just like it and a word of that sense stands in the book. */
function isPhrase(words: readonly string[], { lexicon, lexical }: QueryDeps): boolean {
  if (isEnglishStopWord(words[0]!) || isEnglishStopWord(words.at(-1)!)) return false;
  const content = words.filter((word) => !isEnglishStopWord(word));
  return lexicon
    .translations(content)
    .some(({ word, fit }) => fit > 0.6 && frequencyOf(word, lexical) > 0);
}

function latinConcept(phrase: readonly string[], deps: QueryDeps, options: QueryOptions): Concept {
  const { lexicon, lexical } = deps;
  const content = phrase.filter((word) => !isEnglishStopWord(word));
  const scored = lexicon
    .translations(content)
    .filter(({ word }) => frequencyOf(word, lexical) > 0)
    .map(({ word, fit, logFrequency }) => ({
      text: word,
      score: fit ** options.fitPower * Math.exp(logFrequency * options.sharePower),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, options.maxTranslations);
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const translated = scored.map(({ text, score }) => ({ text, weight: score / total }));
  const own = content.map((word) => ({
    text: /^[a-z]+$/u.test(word) ? englishStem(word) : word,
    weight: 1,
  }));
  const standing = own.filter(({ text }) => lexical.documentFrequency(text) > 0);
  const surfaces = [...standing, ...translated];
  const df = surfaces.reduce(
    (sum, { text, weight }) => sum + weight * frequencyOf(text, lexical),
    0,
  );
  return {
    text: phrase.join(' '),
    rarity: lexical.idf(Math.min(df, lexical.size)),
    df,
    surfaces,
  };
}

/** Index terms that stand for one surface form. */
function surfaceTerms(
  { text, weight }: { text: string; weight: number },
  lexical: LexicalIndex,
): { term: string; weight: number }[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [{ term: text, weight }];
  if (text.length === 2) return [{ term: pairTerm(text), weight }];
  return lexical.documentFrequency(text) > 0 ? [{ term: text, weight }] : [];
}

function frequencyOf(surface: string, lexical: LexicalIndex): number {
  const terms = surfaceTerms({ text: surface, weight: 1 }, lexical);
  return Math.max(0, ...terms.map(({ term }) => lexical.documentFrequency(term)));
}

/** At most so many passages hold a run of characters that the index does not know as a word. */
function frequencyOfPairs(text: string, lexical: LexicalIndex): number {
  const pairs = indexTerms(text).filter((term) => term.startsWith('_'));
  if (pairs.length === 0) return 0;
  return Math.min(...pairs.map((term) => lexical.documentFrequency(term)));
}
