import { keepNewest } from '../keepNewest.ts';
import type { PackedArray } from '../packArrays.ts';
import { americanSpelling, englishStem, inflectionStem } from '../text/english.ts';
import { invertSenses, type InvertedSenses } from './invertSenses.ts';

/** A Chinese word that can stand for an English word or phrase. */
export interface Translation {
  word: string;
  /** How well it fits, 0 to 1: the share of the sense the phrase covers, less for later senses. */
  fit: number;
  /** Natural logarithm of the word's share of Chinese text. */
  logFrequency: number;
}

/** From this share of a sense on, a phrase is taken to be translated by the sense's word. */
const MIN_FIT = 0.3;

/** Words of one stem that are no forms of one word (issue, issuer) are less likely translations. */
const DERIVED = 0.6;

/** A sense further down the entry weighs 1 / (1 + SENSE_DECAY · index). */
const SENSE_DECAY = 0.15;

/** Words and phrases whose translations are kept once found: a question asks for the same ones many times. */
const MOST_KEPT = 1_000;

/** What translations are found in. */
interface Senses {
  arrays: Record<string, PackedArray>;
  chineseWords: readonly string[];
  englishWords: readonly string[];
  stems: ReadonlyMap<string, number>;
}

/** The Chinese of English words and phrases, by the senses of a dictionary. */
export class Translations {
  private inverted: InvertedSenses | undefined;
  /** Of English words, by their number. */
  private readonly forms: string[] = [];
  private readonly kept = new Map<string, readonly Translation[]>();

  constructor(private readonly senses: Senses) {}

  /** Chinese words of which some sense holds the words in this order, best first; forms of a word count as the same. */
  of(words: readonly string[]): readonly Translation[] {
    const key = words.join(' ');
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const own = this.lookUp(words);
    // The dictionary is spelt the American way.
    const found = own.length > 0 ? own : this.lookUp(words.map(americanSpelling));
    keepNewest(this.kept, [key, found], { most: MOST_KEPT });
    return found;
  }

  private lookUp(words: readonly string[]): Translation[] {
    const stems = words.map((word) => this.senses.stems.get(englishStem(word)));
    if (stems.length === 0 || stems.includes(undefined)) return [];
    this.inverted ??= invertSenses(this.senses.arrays);
    const forms = words.map(inflectionStem);
    const found = new Map<number, number>();
    for (const sense of this.inverted.sensesOf(rarest(stems as number[], this.inverted))) {
      const fit = this.fit(sense, stems as number[], forms);
      if (fit < MIN_FIT) continue;
      const entry = this.inverted.entryOf[sense]!;
      const index = sense - this.senses.arrays.glossStarts![entry]!;
      const score = fit / (1 + SENSE_DECAY * index);
      if (score > (found.get(entry) ?? 0)) found.set(entry, score);
    }
    return [...found]
      .map(([entry, fit]) => ({
        word: this.senses.chineseWords[entry]!,
        fit,
        logFrequency: this.senses.arrays.chineseLogFrequencies![entry]!,
      }))
      .sort((a, b) => b.fit - a.fit || b.logFrequency - a.logFrequency);
  }

  /** The share of a sense's words that the phrase makes up; 0 where it does not stand there. */
  private fit(sense: number, stems: readonly number[], forms: readonly string[]): number {
    const { tokenStarts, tokens, englishStems } = this.senses.arrays;
    const from = tokenStarts![sense]!;
    const to = tokenStarts![sense + 1]!;
    for (let start = from; start + stems.length <= to; start += 1) {
      if (stems.every((stem, at) => englishStems![tokens![start + at]!] === stem)) {
        const isSame = forms.every((form, at) => this.formOf(tokens![start + at]!) === form);
        return ((isSame ? 1 : DERIVED) * stems.length) / (to - from);
      }
    }
    return 0;
  }

  private formOf(word: number): string {
    return (this.forms[word] ??= inflectionStem(this.senses.englishWords[word]!));
  }
}

function rarest(stems: readonly number[], inverted: InvertedSenses): number {
  return [...stems].sort((a, b) => inverted.sensesOf(a).length - inverted.sensesOf(b).length)[0]!;
}
