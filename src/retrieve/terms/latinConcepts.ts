import type { Lexicon, Translation } from '../../models/lexicon.ts';
import { segmenter } from '../../text/segmenter.ts';
import { englishStem, englishWords, isEnglishStopWord } from '../../text/english.ts';
import { withoutMeasureAsked } from '../../text/askingWords.ts';
import { irregularBase } from '../../text/irregularForms.ts';
import { DOING_SHARE, type Concept } from './concept.ts';
import type { LexicalIndex } from '../store/lexicalIndex.ts';
import { meantWord } from './meantWord.ts';
import { personAt } from './personAt.ts';
import type { QueryDeps, QueryOptions } from './queryDeps.ts';
import { frequencyOf, frequencyOfPairs, type Variant } from './variantTerms.ts';
import { weekdayConcept } from './weekdayConcept.ts';

/**
 * When a run of characters counts as the writing of a name: its gain over chance (natural logarithm), as a whole and
 * for each letter. Its weight grows with exp(sharpness · gain).
 */
const NAME = { minGain: 10, minGainPerLetter: 2.1, sharpness: 0.7, max: 6 };

/** Translations looked at to tell what is done from what it is done to. */
const JUDGED = 12;

/** The options of the query, and which of its words are written like names. */
export type LatinOptions = QueryOptions & { isName: (word: string) => boolean };

/** Words that no book and no dictionary knows: what sounds or reads like them takes long to find, and a question is not made of them. */
interface Unheard {
  /** How many more are looked into. */
  left: number;
}

/** Phrases before words: the longest phrase the lexicon translates takes its words with it. */
export function latinConcepts(plain: string, deps: QueryDeps, options: LatinOptions): Concept[] {
  const words = englishWords(withoutMeasureAsked(plain).replace(/\p{Script=Han}+/gu, ' | '));
  const { isIdle = isEnglishStopWord } = deps;
  // by how they read: what stands there again is the same
  const concepts = new Map<string, Concept>();
  const unheard: Unheard = { left: options.maxConcepts };
  for (let at = 0; at < words.length;) {
    const person = personAt(words, at, { ...deps, isName: options.isName });
    if (person !== null) {
      concepts.set(person.concept.text, person.concept);
      at += person.length;
      continue;
    }
    let length = Math.min(options.maxPhrase, words.length - at);
    while (length > 1 && !isPhrase(words.slice(at, at + length), deps)) length -= 1;
    const phrase = words.slice(at, at + length);
    const text = phrase.join(' ');
    if ((length > 1 || !isIdle(text)) && !concepts.has(text))
      concepts.set(text, latinConcept(phrase, deps, { ...options, unheard }));
    at += length;
  }
  return [...concepts.values()];
}

/** A phrase counts where a sense reads just like it and a word of that sense stands in the book. */
function isPhrase(words: readonly string[], { lexicon, lexical }: QueryDeps): boolean {
  if (isEnglishStopWord(words[0]!) || isEnglishStopWord(words.at(-1)!)) return false;
  const content = words.filter((word) => !isEnglishStopWord(word));
  return lexicon
    .translations(content)
    .some(({ word, fit }) => fit > 0.6 && frequencyOf(word, lexical) > 0);
}

function latinConcept(
  phrase: readonly string[],
  deps: QueryDeps,
  options: LatinOptions & { unheard: Unheard },
): Concept {
  const { lexical } = deps;
  const weekday = phrase.length === 1 ? weekdayConcept(phrase[0]!, lexical) : null;
  if (weekday !== null) return weekday;
  const content = phrase.filter((word) => !isEnglishStopWord(word));
  const own = content.map((word) => ({
    text: /^[a-z]+$/u.test(word) ? englishStem(word) : word,
    weight: 1,
  }));
  const standing = own.filter(({ text }) => lexical.documentFrequency(text) > 0);
  const isName = phrase.length === 1 && options.isName(phrase[0]!);
  const read = translate(content, deps, options);
  const isStrange = phrase.length === 1 && standing.length === 0;
  const { names, meant } = otherwiseRead(phrase[0]!, deps, {
    ...{ isName, isStrange, unheard: options.unheard },
    isTranslated: read.length > 0,
  });
  const translated = meant === null ? read : translate([meant], deps, options);
  const share = names.length === 0 ? 1 : options.translationShare;
  const variants = [
    ...standing,
    ...translated.map(({ text, weight }) => ({ text, weight: weight * share })),
    ...names.map(({ text, weight }) => ({
      text,
      weight: weight * (translated.length === 0 ? 1 : 1 - share),
    })),
  ];
  const df = variants.reduce((sum, variant) => sum + dfOf(variant, lexical), 0);
  return {
    text: phrase.join(' '),
    rarity: lexical.idf(Math.min(df, lexical.size)),
    df,
    variants,
    share: (df === 0 || deps.anyOfSeveral === true) && isDoing(content, deps) ? DOING_SHARE : 1,
    isLiteral: isName && meant === null,
  };
}

/** What a word may be beside what the lexicon says: a name, or a slip of the keyboard (patnets) for the word it was meant to be. */
function otherwiseRead(
  word: string,
  deps: QueryDeps,
  {
    isName,
    isStrange,
    isTranslated,
    unheard,
  }: { isName: boolean; isStrange: boolean; isTranslated: boolean; unheard: Unheard },
): { names: Variant[]; meant: string | null } {
  const mayBeName = isName || (isStrange && !isTranslated);
  if (mayBeName) unheard.left -= 1;
  const isLookedInto = unheard.left >= 0;
  const names = mayBeName && isLookedInto ? namesOf(word, deps) : [];
  const isSlip = isStrange && names.length === 0 && isLookedInto;
  return { names, meant: isSlip ? meantWord(word, { lexicon: deps.lexicon, isName }) : null };
}

/** A word that mostly translates to verbs tells what is done. */
function isDoing(words: readonly string[], { lexicon }: QueryDeps): boolean {
  if (words.length > 1) return false;
  let doing = 0;
  let all = 0;
  for (const { word, fit } of lexicon.translations(words).slice(0, JUDGED)) {
    const tags = segmenter().tag(word, true);
    all += fit;
    if (tags.length === 1 && /^v/u.test(tags[0]!.tag)) doing += fit;
  }
  return doing > all / 2;
}

function dfOf({ text, weight }: Variant, lexical: LexicalIndex): number {
  return weight * (frequencyOf(text, lexical) || frequencyOfPairs(text, lexical));
}

/** Translations that stand in the book, with probabilities. */
function translate(
  words: readonly string[],
  { lexicon, lexical }: QueryDeps,
  options: LatinOptions,
): Variant[] {
  const base = words.length === 1 ? irregularBase(words[0]!) : null;
  const direct = [
    ...lexicon.translations(words),
    ...(base === null ? [] : lexicon.translations([base])),
  ];
  const scored = [
    ...direct,
    ...direct.flatMap((translation) => withoutPerson(translation, lexicon)),
  ]
    .filter(({ word }) => frequencyOf(word, lexical) > 0)
    .map(({ word, fit, logFrequency }) => ({
      text: word,
      weight:
        fit ** options.fitPower *
        Math.exp(logFrequency * options.sharePower) *
        (word.length === 1 ? options.singleWeight : 1),
    }));
  return shares(scored, options.maxTranslations);
}

/** Who comes from somewhere or does something (印度人 “Indian”) also stands for what they are of (印度). */
function withoutPerson({ word, fit }: Translation, lexicon: Lexicon): Translation[] {
  const root = /^(.{2,})人$/u.exec(word)?.[1];
  const rarity = root === undefined ? null : lexicon.chineseRarity(root);
  return rarity === null ? [] : [{ word: root!, fit, logFrequency: -rarity }];
}

/** Runs of characters in the book that read like a name. */
function namesOf(word: string, { names }: QueryDeps): Variant[] {
  if (names === undefined || !/^[a-z]{3,24}$/u.test(word)) return [];
  const found = names
    .find(word)
    .filter(({ gain }) => gain > NAME.minGain && gain > NAME.minGainPerLetter * word.length);
  const best = found[0]?.gain ?? 0;
  return shares(
    found.map(({ name, gain }) => ({
      text: name,
      weight: Math.exp(NAME.sharpness * (gain - best)),
    })),
    NAME.max,
  );
}

/** The likeliest variants, so that their weights add up to 1. */
function shares(variants: readonly Variant[], limit: number): Variant[] {
  const best = [...variants].sort((a, b) => b.weight - a.weight).slice(0, limit);
  const total = best.reduce((sum, { weight }) => sum + weight, 0);
  return best.map(({ text, weight }) => ({ text, weight: weight / total }));
}
