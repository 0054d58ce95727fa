import type { Lexicon } from '../../models/lexicon.ts';
import { withoutCountOfItems } from '../../text/askingWords.ts';
import { isChineseStopWord } from '../../text/chineseStopWords.ts';
import { normalise } from '../../text/normalise.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { segmenter } from '../../text/segmenter.ts';
import { indexTerms } from '../../text/words.ts';
import type { Language } from '../../types.ts';
import { askingPart } from './askingPart.ts';
import { DOING_SHARE, type Concept } from './concept.ts';
import { isUnheardName } from './isUnheardName.ts';
import { latinConcepts } from './latinConcepts.ts';
import { mergeAlternatives } from './mergeAlternatives.ts';
import { mostTelling } from './mostTelling.ts';
import type { LexicalIndex, QueryGroup } from '../store/lexicalIndex.ts';
import { defaultQueryOptions, type QueryDeps, type QueryOptions } from './queryDeps.ts';
import { frequencyOf, frequencyOfPairs, pairShares, variantTerms } from './variantTerms.ts';
import { tellingShare } from './tellingShare.ts';
import { weekdayConcept } from './weekdayConcept.ts';
import { largest } from '../../text/largest.ts';

/** A question taken apart for search. */
export interface AnalysedQuery {
  language: Language;
  concepts: Concept[];
  /** What the lexical index is asked for. */
  groups: QueryGroup[];
  /** It is put to several units, each by itself. */
  anyOfSeveral: boolean;
}

/** Takes a question apart: Chinese by words, English by phrases and words with their translations. */
export function analyseQuery(question: string, deps: QueryDeps): AnalysedQuery {
  const plain = normalise(question);
  const options = deps.options ?? defaultQueryOptions;
  const chinese = [
    ...quotedConcepts(plain, deps.lexical),
    ...chineseConcepts(plain.replace(QUOTED, ' '), deps),
  ].map((concept) => (concept.df > 0 ? concept : orAlike(concept, deps)));
  const latin = latinConcepts(plain, deps, {
    ...options,
    isName: nameTest(deps.typed ?? question),
  });
  const { anyOfSeveral = false } = deps;
  const read = [...chinese, ...latin].map((concept) => {
    const telling = anyOfSeveral ? tellingShare(concept, deps.lexicon) : 1;
    return { ...concept, share: concept.share * telling };
  });
  const asking = askingPart(plain);
  // what is told in few words and what in many is looked for alike: the work grows with each of them
  const telling = new Set(
    mostTelling(withoutStory(read, asking), options.maxConcepts).map(({ text }) => text),
  );
  const merged = mergeAlternatives(
    read.length <= options.maxConcepts ? read : read.filter(({ text }) => telling.has(text)),
    plain,
    { anyOfSeveral },
  );
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/[\p{Script=Latin}]+/gu)?.length ?? 0;
  return {
    language: han >= words ? 'zh' : 'en',
    concepts: mostTelling(withoutStory(merged, asking), options.maxConcepts),
    anyOfSeveral,
    groups: [
      ...chineseGroups(plain, options),
      ...chinese.flatMap(({ text, variants }) => alikeGroups(text, variants)),
      ...latin.map(({ variants }) => ({
        terms: variants.flatMap((variant) => {
          const terms = variantTerms(variant, deps.lexical);
          return terms.length > 0 ? terms : pairShares(variant);
        }),
        weight: 1,
      })),
    ],
  };
}

/** What stands around what a long question asks counts for less, and not at all where no book speaks of it. */
const STORY_SHARE = 0.3;

function withoutStory(concepts: Concept[], asking: string | null): Concept[] {
  if (asking === null) return concepts;
  return concepts.flatMap((concept) => {
    if (asking.includes(concept.text) || concept.isLiteral) return [concept];
    return concept.df === 0 ? [] : [{ ...concept, share: concept.share * STORY_SHARE }];
  });
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
      return {
        ...{ text, rarity: lexical.idf(df), df, share: 1, isLiteral: true },
        variants: [{ text, weight: 1 }],
      };
    });
}

function chineseConcepts(
  plain: string,
  { lexical, lexicon, isIdle = isChineseStopWord }: QueryDeps,
): Concept[] {
  const content = segmenter()
    .tag(withoutCountOfItems(plain), true)
    .filter(({ word }) => /^\p{Script=Han}+$/u.test(word) && !isIdle(word));
  const tags = new Map(content.map(({ word, tag }) => [word, tag]));
  return [...tags].map(([word, tag]) => {
    const weekday = weekdayConcept(word, lexical);
    if (weekday !== null) return weekday;
    const df = frequencyOf(word, lexical) || frequencyOfPairs(word, lexical);
    const isPerson = df > 0 && NAME_TAGS.has(tag) && isNameLike(word, lexicon);
    const isMadeUp = df === 0 && tag === 'x';
    const share = !isPerson && (isMadeUp || DOING_TAGS.has(tag)) ? DOING_SHARE : 1;
    const rarity = lexical.idf(df);
    return {
      text: word,
      rarity,
      df,
      variants: spellings(word),
      share,
      isLiteral: isPerson,
      isPerson,
      isUnheardName: isUnheardName(word, tag, lexical),
    };
  });
}

/** Tags of names, and of words the segmenter put together itself: most of these are names. */
const NAME_TAGS = new Set(['nr', 'nrt', 'nrfg', 'x']);

/** No word of a dictionary, and as long as a person's name. */
function isNameLike(word: string, lexicon: Lexicon): boolean {
  if (word.length < 2 || word.length > 4 || NO_NAME.test(word)) return false;
  return lexicon.chineseRarity(word) === null;
}

/** Characters of grammar that no name holds: what the segmenter glued to them (人去, 里念到) is none. */
const NO_NAME = /[去到个了的是在把被们么这那哪谁几很都也就过吗呢]/u;

/** What sounds like a word that stands nowhere in the books is trusted a little less than the word itself. */
const ALIKE = 0.9;

/** A word that stands nowhere may be a slip of the keyboard: then what sounds like it is meant. */
function orAlike(concept: Concept, { lexical, sounds }: QueryDeps): Concept {
  const runs = sounds?.alike(concept.text) ?? [];
  if (runs.length === 0) return concept;
  const variants = runs.map((text) => ({ text, weight: ALIKE / runs.length }));
  const df = largest(runs.map((run) => frequencyOfPairs(run, lexical)));
  return { ...concept, df, rarity: lexical.idf(df), variants: [...concept.variants, ...variants] };
}

function alikeGroups(word: string, variants: Concept['variants']): QueryGroup[] {
  const others = variants.filter(({ text }) => /^\p{Script=Han}+$/u.test(text) && text !== word);
  return others.map((variant) => ({ terms: pairShares(variant), weight: 1 }));
}

/** Tags of words that tell what is done, and how: verbs and adverbs tell less than nouns. */
const DOING_TAGS = new Set('v vd x a ad d p z s f m q r y i l'.split(' '));

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
