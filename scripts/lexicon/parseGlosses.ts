import { englishWords, isEnglishStopWord } from '../../src/text/english.ts';

/** Words of dictionary style that say nothing of the meaning. */
const STYLE_WORDS = new Set([
  'surname',
  'variant',
  'abbr',
  'idiom',
  'lit',
  'fig',
  'coll',
  'sb',
  'sth',
  'etc',
  'esp',
  'classifier',
  'loanword',
  'esq',
  'see',
]);

/** Senses that point to another entry or to grammar, not to a meaning. */
const POINTER =
  /^(?:CL:|(?:old |erroneous |popular |Japanese )?variant of|see (?:also )?\p{Script=Han}|used in|abbr\. (?:for|of) \p{Script=Han}|same as|equivalent (?:to|of)|Taiwan pr\.|also (?:pr\.|written))/u;

/** At most so many senses of an entry count; later ones are rare. */
const MAX_GLOSSES = 12;

/** At most so many words of a sense: a definition, not a translation, is longer. */
const MAX_WORDS = 8;

/**
 * The senses of a dictionary entry as lists of content words, most common first: remarks in brackets, “to” and
 * articles, pointers to other entries and words of dictionary style are left out.
 */
export function parseGlosses(glosses: readonly string[]): string[][] {
  const senses = glosses
    .flatMap((gloss) => gloss.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').split(/[;/]/u))
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '' && !POINTER.test(sense));
  const seen = new Set<string>();
  const parsed: string[][] = [];
  for (const sense of senses) {
    const words = englishWords(
      sense.replace(/^(?:lit|fig)\.\s*/u, '').replace(/\p{Script=Han}+\|?/gu, ' '),
    );
    const content = words.filter((word) => !isEnglishStopWord(word) && !STYLE_WORDS.has(word));
    const kept = content.slice(0, MAX_WORDS);
    const key = kept.join(' ');
    if (kept.length === 0 || seen.has(key)) continue;
    seen.add(key);
    parsed.push(kept);
    if (parsed.length === MAX_GLOSSES) break;
  }
  return parsed;
}
