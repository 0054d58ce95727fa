import type { Language } from '../types.ts';
import { characterPairs } from './characterPairs.ts';
import type { EnglishWord } from './englishShare.ts';
import { shareSaid } from './englishShare.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** A clause of a sentence under check beside what of the book is nearest to it. */
export interface SoughtClause {
  language: Language;
  /** Chinese without white space, normalised; English as it was typed. */
  text: string;
  /** The sentence of the book about the same matter, normalised, without white space; '' where the pages are empty. */
  nearest: string;
  /** The two sentences nearest to it and the one nearest to the whole claim, each with those before and behind it. */
  around: string;
  /** The sentence nearest to it and the one nearest to the whole claim. */
  either: string;
  /** The clauses of the book nearest to it, of `nearest`. */
  closest: string;
  /** How much of the clause `closest` says, 0 to 1. */
  match: number;
}

const CHINESE_CUT = /[，,；;。：:!！?？]/u;

const ENGLISH_CUT =
  /[,;:—](?![0-9]{3}(?![0-9]))|\b(?:and|but|which|so that|while|who|whom|because|since|where|as well as)\b/u;

/** Clauses of a Chinese sentence, by its marks. */
export function chineseClauses(tight: string): string[] {
  return tight.split(CHINESE_CUT).filter((clause) => clause !== '');
}

/** Clauses of an English sentence, by its marks and by the words that begin one. */
export function englishClauses(sentence: string): string[] {
  return sentence.split(ENGLISH_CUT).filter((clause) => /\p{L}/u.test(clause));
}

/** Clauses of a Chinese sentence beside the pages: nearness is the share of their pairs of characters. */
export function seekChinese(tight: string, pages: ReadWords): SoughtClause[] {
  return seek(chineseClauses(tight), {
    language: 'zh',
    whole: tight,
    pages,
    nearness: sharedPairs,
  });
}

/** Clauses of an English sentence beside the pages: nearness is the share of their words that are said. */
export function seekEnglish(
  sentence: string,
  {
    pages,
    read,
    words,
  }: { pages: ReadWords; read: WordReader; words: (text: string) => readonly EnglishWord[] },
): SoughtClause[] {
  const nearness = (text: string) => {
    const own = words(text);
    return (tight: string): number => (own.length === 0 ? 0 : shareSaid(own, read(tight)));
  };
  return seek(englishClauses(sentence), { language: 'en', whole: sentence, pages, nearness });
}

interface Seeking {
  language: Language;
  whole: string;
  pages: ReadWords;
  nearness: (text: string) => (tight: string) => number;
}

function seek(
  texts: readonly string[],
  { language, whole, pages, nearness }: Seeking,
): SoughtClause[] {
  const sentences = pages.sentences.map(({ tight }) => tight);
  const [forAll] = ranked(sentences, nearness(whole));
  return texts.map((text) => {
    const near = nearness(text);
    const [first, second] = ranked(sentences, near);
    const nearest = sentences[first ?? -1] ?? '';
    const clauses = nearest.split(CHINESE_CUT).filter((clause) => clause !== '');
    const pieces = [
      ...clauses,
      ...clauses.slice(1).map((clause, at) => `${clauses[at]!}，${clause}`),
    ];
    const [best] = ranked(pieces, near);
    const closest = pieces[best ?? -1] ?? '';
    const around = [first, second, forAll].flatMap((at) =>
      at === undefined ? [] : [sentences[at - 1] ?? '', sentences[at]!, sentences[at + 1] ?? ''],
    );
    const either = [nearest, sentences[forAll ?? -1] ?? ''].join('');
    return {
      language,
      text,
      nearest,
      either,
      around: around.join(''),
      closest,
      match: near(closest),
    };
  });
}

/** Places of the texts, the nearest first. */
function ranked(texts: readonly string[], near: (text: string) => number): number[] {
  const values = texts.map(near);
  return values.map((_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
}

function sharedPairs(text: string): (tight: string) => number {
  const pairs = characterPairs(text);
  return (tight) => {
    let shared = 0;
    for (const pair of pairs) if (tight.includes(pair)) shared += 1;
    return pairs.size === 0 ? 0 : shared / pairs.size;
  };
}
