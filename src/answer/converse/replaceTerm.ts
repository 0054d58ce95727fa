import { isEnglishStopWord } from '../../text/english.ts';
import { segmenter } from '../../text/segmenter.ts';
import type { Language, Span } from '../../types.ts';
import { replaceSpan } from './replaceSpan.ts';
import { termRows } from './termRows.ts';

/** Longer is no single term, in characters of Chinese and words of English. */
const LONGEST = { zh: 6, en: 4 } as const;

/**
 * The earlier question with one term replaced by the one that a fragment consists of (“冬天” for 夏天, “junior staff” for senior staff): a term of its
 * class, or one that is made alike. Null where it holds none such, or several.
 */
export function replaceTerm(fragment: string, earlier: string, language: Language): string | null {
  const term = language === 'en' ? fragment.replace(/^(?:in|on|at|for|the)\s+/giu, '') : fragment;
  const length = language === 'en' ? term.split(/\s+/u).length : term.length;
  if (term === '' || length > LONGEST[language] || earlier.includes(term)) return null;
  const found = ofClass(term, earlier);
  const places =
    found ?? (language === 'en' ? alikeInEnglish(term, earlier) : alike(term, earlier));
  const [place, ...others] = places;
  return place === undefined || others.length > 0 ? null : replaceSpan(earlier, place, term);
}

/** Where terms of its class stand; null where the fragment is of none. */
function ofClass(term: string, earlier: string): Span[] | null {
  const row = termRows.find(({ pattern }) => pattern.exec(term)?.[0].length === term.length);
  if (row === undefined) return null;
  const { source, flags } = row.pattern;
  return [...earlier.matchAll(new RegExp(source, `${flags}g`))].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
  }));
}

/** Words of the same length that differ in part: 高级 and 中级, 改造前 and 改造后, 三年级 and 五年级. */
function alike(term: string, earlier: string): Span[] {
  const words = segmenter().tag(earlier, true);
  const ends: number[] = [];
  for (const { word } of words) ends.push((ends.at(-1) ?? 0) + word.length);
  const spans = ends.flatMap((end, at) => {
    const start = ends.findIndex(
      (_, from) => from <= at && end - startOf(ends, from) === term.length,
    );
    return start < 0 ? [] : [{ start: startOf(ends, start), end }];
  });
  return spans.filter(({ start, end }) => isMadeAlike(term, earlier.slice(start, end)));
}

function startOf(ends: readonly number[], at: number): number {
  return ends[at - 1] ?? 0;
}

/** They begin or end alike, by half of their characters at least, and hold Chinese characters or figures alone. */
function isMadeAlike(one: string, other: string): boolean {
  if (one.length < 2 || !/^[\p{Script=Han}\p{N}]+$/u.test(other)) return false;
  let ahead = 0;
  while (ahead < one.length && one.charAt(ahead) === other.charAt(ahead)) ahead += 1;
  let behind = 0;
  while (behind < one.length - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return (ahead + behind) * 2 >= one.length && tagOf(one) === tagOf(other);
}

/** What part of speech its last word is of. */
function tagOf(text: string): string | undefined {
  return segmenter().tag(text, true).at(-1)?.tag.charAt(0);
}

/** The same noun with another word before it: “junior staff” for “senior staff”. */
function alikeInEnglish(term: string, earlier: string): Span[] {
  const words = term.split(/\s+/u);
  const noun = words.at(-1)!;
  if (words.length !== 2 || !/^\p{L}+$/u.test(noun)) return [];
  const matches = earlier.matchAll(new RegExp(`\\b([\\p{L}-]+) ${noun}\\b`, 'giu'));
  return [...matches]
    .filter(([, before]) => !isEnglishStopWord(before!.toLowerCase()))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
