import type { Lexicon } from '../models/lexicon.ts';
import { segmenter } from '../text/segmenter.ts';
import { FAMILY_NAMES } from './rules/familyNames.ts';

/** Tags of persons, places, organisations and other proper names. */
const NAME_TAGS = new Set(['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz']);

const TITLE =
  '书记|局长|院长|处长|科长|主任|校长|厂长|经理|部长|县长|市长|区长|主席|教授|专家|老师|同志|先生|女士|博士|总理';

/** Rarer words (−ln of their share of text) may be persons, where the segmenter takes them for such. */
const COMMON = 12;

/** A person behind a title (局长孙立新) or before one (李志强教授). */
const PERSON = new RegExp(
  `(?<=${TITLE})[${FAMILY_NAMES}]\\p{Script=Han}{1,2}|[${FAMILY_NAMES}]\\p{Script=Han}{1,2}(?=(?:副)?(?:${TITLE}))`,
  'gu',
);

/** What a normalised Chinese sentence names: persons, places, organisations, Latin words. */
export function chineseNames(sentence: string, lexicon: Pick<Lexicon, 'chineseRarity'>): string[] {
  const tagged = segmenter().tag(sentence, true);
  const named = tagged
    .filter(({ word, tag }, at) => {
      // A word no dictionary knows that opens like a person's name (张晓明) is one.
      const isPerson = tag === 'x' && word.length === 3 && FAMILY_NAMES.includes(word[0]!);
      const isName =
        (NAME_TAGS.has(tag) && !isCommon(word, tag, lexicon)) ||
        isPerson ||
        isListedPlace(tagged, at);
      return isName && word.length > 1 && /^\p{Script=Han}+$/u.test(word);
    })
    .map(({ word }) => word);
  const latin = sentence.match(/[a-z][a-z0-9]{1,}/giu) ?? [];
  return [...named, ...persons(sentence), ...latin];
}

/** Words of every day that the segmenter takes for persons (明白). */
function isCommon(word: string, tag: string, lexicon: Pick<Lexicon, 'chineseRarity'>): boolean {
  const rarity = lexicon.chineseRarity(word);
  return tag.startsWith('nr') && word.length === 2 && rarity !== null && rarity < COMMON;
}

/** Names of two or three characters: the third may already be the next word, so the shorter reading is kept. */
function persons(sentence: string): string[] {
  return [...sentence.matchAll(PERSON)].map(([name]) => name.slice(0, 2));
}

/** What stands in a list with places (哈尔滨、大连、成都) is one too. */
function isListedPlace(tagged: readonly { word: string; tag: string }[], at: number): boolean {
  return [1, -1].some(
    (step) => tagged[at + step]?.word === '、' && tagged[at + 2 * step]?.tag === 'ns',
  );
}
