import { pinyin } from 'pinyin-pro';
import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isChineseStopWord } from '../text/chineseStopWords.ts';
import { indexTerms } from '../text/words.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { Quantity } from '../text/quantity.ts';
import { segmenter } from '../text/segmenter.ts';
import { splitSentences } from '../text/sentences.ts';
import { characterPairs } from './characterPairs.ts';
import { printedNumbers } from './printedNumbers.ts';
import { clausesOf, readClause, type ReadClause } from './readClause.ts';

/** Words of the book made ready to look English words up in; each part is made when first asked for. */
export interface ReadWords {
  text: string;
  /** Normalised, without white space. */
  tight: string;
  quantities: readonly Quantity[];
  /** What its words mean in English, by stems, and the Latin words and numbers that stand there. */
  stems: ReadonlySet<string>;
  /** The same with every sense, however long: names are mostly explained (厦门 “Xiamen, city in Fujian”). */
  nameStems: ReadonlySet<string>;
  /** Its Chinese words that have a vector, each once, without function words. */
  words: readonly MeantWord[];
  /** The letters of its pinyin, without tones and spaces. */
  letters: string;
  sentences: readonly ReadSentence[];
  /** The smallest stretches between marks, with the quantities each states. */
  clauses: readonly ReadClause[];
}

/** A Chinese word and its vector, at unit length. */
export interface MeantWord {
  word: string;
  vector: Float32Array;
}

/** A sentence of the book, and the pairs of characters it is made of. */
export interface ReadSentence {
  text: string;
  tight: string;
  pairs: ReadonlySet<string>;
  /** Every number it may be taken to state: `printedNumbers`. */
  numbers: readonly number[];
  quantities: readonly Quantity[];
}

/** Reads words of the book, remembering the last ones read. */
export type WordReader = (text: string) => ReadWords;

/** Texts remembered: pages and sentences of the answers under way. */
const REMEMBERED = 2048;

/** Vectors kept: the words of a book, 8 MB at most. */
const MOST_VECTORS = 20_000;

/** Stands for a word without a vector. */
const NONE: MeantWord = { word: '', vector: new Float32Array(0) };

/** Longest sense, in words, that still says what a word means rather than explains it. */
const LONGEST_SENSE = 3;

export function createWordReader(lexicon: Lexicon): WordReader {
  const remembered = new Map<string, ReadWords>();
  const vectors = new Map<string, MeantWord>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
    const read = new Lazy(text, lexicon, vectors);
    remembered.set(text, read);
    return read;
  };
}

class Lazy implements ReadWords {
  private readonly made: Partial<ReadWords> = {};

  constructor(
    readonly text: string,
    private readonly lexicon: Lexicon,
    /** Words of all texts read, so that each has one vector. */
    private readonly vectors: Map<string, MeantWord>,
  ) {}

  get tight(): string {
    return (this.made.tight ??= normaliseTight(this.text));
  }

  get quantities(): readonly Quantity[] {
    return (this.made.quantities ??= chineseQuantities(this.tight));
  }

  get stems(): ReadonlySet<string> {
    return (this.made.stems ??= this.readStems(LONGEST_SENSE));
  }

  get nameStems(): ReadonlySet<string> {
    return (this.made.nameStems ??= this.readStems(Infinity));
  }

  get words(): readonly MeantWord[] {
    return (this.made.words ??= [...new Set(segmenter().cutForSearch(this.tight, true))].flatMap(
      (word) => {
        if (!/^\p{Script=Han}+$/u.test(word) || isChineseStopWord(word)) return [];
        const known = this.vectors.get(word) ?? this.meant(word);
        return known === NONE ? [] : [known];
      },
    ));
  }

  get letters(): string {
    return (this.made.letters ??= pinyin(this.tight, { toneType: 'none', type: 'array', v: true })
      .join('')
      .toLowerCase());
  }

  get clauses(): readonly ReadClause[] {
    return (this.made.clauses ??= clausesOf(this.tight).map(readClause));
  }

  get sentences(): readonly ReadSentence[] {
    return (this.made.sentences ??= splitSentences(this.text).map(({ start, end }) => {
      const text = this.text.slice(start, end);
      const tight = normaliseTight(text);
      const numbers = printedNumbers(tight).map(({ value }) => value);
      return {
        text,
        tight,
        pairs: characterPairs(tight),
        numbers,
        quantities: chineseQuantities(tight),
      };
    }));
  }

  private meant(word: string): MeantWord {
    const vector = new Float32Array(this.lexicon.dimensions);
    const meant = this.lexicon.addChinese(word, 1, vector) ? { word, vector } : NONE;
    if (this.vectors.size < MOST_VECTORS) this.vectors.set(word, meant);
    return meant;
  }

  private readStems(longest: number): Set<string> {
    const stems = new Set(indexTerms(this.text).filter((term) => !/\p{Script=Han}/u.test(term)));
    for (const word of new Set(segmenter().cutForSearch(this.tight, true))) {
      for (const stem of this.lexicon.senseStems(word, longest)) stems.add(stem);
    }
    return stems;
  }
}
