import type { Lexicon } from '../models/lexicon.ts';
import { isChineseStopWord } from '../text/chineseStopWords.ts';
import { normalise } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { segmenter } from '../text/segmenter.ts';
import { indexTerms } from '../text/words.ts';
import type { Language } from '../types.ts';
import { latinConcepts } from './latinConcepts.ts';
import type { LexicalIndex, QueryGroup } from './lexicalIndex.ts';
import type { NameFinder } from './nameFinder.ts';
import { frequencyOf, frequencyOfPairs, pairShares, surfaceTerms } from './surfaceTerms.ts';

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
  sharePower: 0.15,
  /** Single characters stand in too many words to be trusted as translations. */
  singleWeight: 0.25,
  /** Of a word that may be a name: how likely it is meant as the lexicon translates it. */
  translationShare: 0.5,
};

export type QueryOptions = typeof defaultQueryOptions;

export interface QueryDeps {
  lexicon: Lexicon;
  lexical: LexicalIndex;
  /** Finds foreign names as the book writes them; without it they are found by the lexicon only. */
  names?: NameFinder;
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
  const latin = latinConcepts(plain, deps, { ...options, isName: nameTest(question) });
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/[\p{Script=Latin}]+/gu)?.length ?? 0;
  return {
    language: han >= words ? 'zh' : 'en',
    concepts: [...chinese, ...latin],
    groups: [
      ...chineseGroups(plain, options),
      ...latin.map(({ surfaces }) => ({
        terms: surfaces.flatMap((surface) => {
          const terms = surfaceTerms(surface, deps.lexical);
          return terms.length > 0 ? terms : pairShares(surface);
        }),
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

const CAPITALISED = /(?<=[\p{L}\p{N},;)]\s+)\p{Lu}\p{L}+/gu;

/** Words written with a capital inside a sentence are taken for names. */
function nameTest(question: string): (word: string) => boolean {
  const found = question.match(CAPITALISED) ?? [];
  const names = new Set(found.map((name) => name.toLowerCase()));
  return (word) => names.has(word);
}
