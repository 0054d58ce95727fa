import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { CasebookError } from '../errors.ts';
import { unpackArrays, type PackedArray } from '../packArrays.ts';
import { englishStem } from '../text/english.ts';
import { longestByFirst } from './longestByFirst.ts';
import { NameModel } from './nameModel.ts';
import { Translations, type Translation } from './translations.ts';

export type { Translation };

/** The file that `npm run build:lexicon` writes and `loadLexicon` reads. */
export const lexiconFormat = { kind: 'lexicon', version: 2 };

/** Vectors of Chinese words kept once made: the words of a book, 8 MB at most. */
const MAX_CACHED = 20_000;

const DEFAULT_PATH = new URL('../../data/lexicon/en-zh.bin', import.meta.url);

let shipped: Lexicon | undefined;

/**
 * Reads the English–Chinese lexicon (about 11 MB in memory, 0.2 s). The one that ships is read once and shared; it holds
 * no state that could change.
 *
 * @throws CasebookError `bad_index` when the file is missing or damaged.
 */
export function loadLexicon(path: URL | string = DEFAULT_PATH): Lexicon {
  if (path !== DEFAULT_PATH) return readLexicon(path);
  shipped ??= readLexicon(DEFAULT_PATH);
  return shipped;
}

function readLexicon(path: URL | string): Lexicon {
  return new Lexicon(readLexiconBytes(path));
}

/** The packed arrays of a file, which is deflated: the package has to stay small. Throws like `loadLexicon`. */
export function readLexiconBytes(path: URL | string = DEFAULT_PATH): Uint8Array {
  try {
    return inflateSync(readFileSync(path));
  } catch (cause) {
    throw new CasebookError('bad_index', `the lexicon ${String(path)} cannot be read`, { cause });
  }
}

/** English words with vectors, Chinese words with their English senses; both directions of look-up. */
export class Lexicon {
  /** Changes with the content of the file. */
  readonly id: string;
  readonly dimensions: number;
  /** By first UTF-16 unit: the length of the longest Chinese word that begins with it. */
  readonly longestChinese: ReadonlyMap<string, number>;
  private readonly arrays: Record<string, PackedArray>;
  private readonly english: Map<string, number>;
  private readonly chinese: Map<string, number>;
  private readonly chineseWords: string[];
  private readonly stems: Map<string, number>;
  private readonly englishWordList: string[];
  private readonly chineseVectors = new Map<number, Float32Array | null>();
  private nameModel: NameModel | undefined;
  private readonly bySense: Translations;

  constructor(bytes: Uint8Array) {
    const { meta, arrays } = unpackArrays(lexiconFormat, bytes);
    this.id = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    this.dimensions = Number(meta.dimensions);
    this.arrays = arrays;
    this.englishWordList = strings(arrays.englishWords!);
    this.english = indexWords(this.englishWordList);
    this.chineseWords = strings(arrays.chineseWords!);
    this.chinese = indexWords(this.chineseWords);
    this.longestChinese = longestByFirst(this.chineseWords);
    this.stems = indexWords(strings(arrays.stems!));
    const { chineseWords, englishWordList: englishWords, stems } = this;
    this.bySense = new Translations({ arrays, chineseWords, englishWords, stems });
  }

  /** How foreign names are written in Chinese. */
  names(): NameModel {
    this.nameModel ??= new NameModel(strings(this.arrays.names!).join('\n'));
    return this.nameModel;
  }

  hasChinese(word: string): boolean {
    return this.chinese.has(word);
  }

  /** Whether it has an English word (lower case) as it is spelled, not only another of its stem. */
  hasEnglish(word: string): boolean {
    return this.english.has(word);
  }

  /**
   * Stems of the English words that a Chinese word's senses of at most `longest` words consist of; empty for a word
   * the lexicon does not have.
   */
  senseStems(word: string, longest: number): Set<string> {
    const id = this.chinese.get(word);
    const found = new Set<string>();
    if (id === undefined) return found;
    const { glossStarts, tokenStarts, tokens } = this.arrays as Record<string, Uint32Array>;
    for (let sense = glossStarts![id]!; sense < glossStarts![id + 1]!; sense += 1) {
      const [from, to] = [tokenStarts![sense]!, tokenStarts![sense + 1]!];
      if (to - from > longest) continue;
      for (let at = from; at < to; at += 1)
        found.add(englishStem(this.englishWordList[tokens![at]!]!));
    }
    return found;
  }

  /** −ln of the share of English text a word makes up, by Zipf's law on its rank; unknown words count as rare. */
  englishRarity(word: string): number {
    const id = this.englishId(word);
    return Math.log(12) + Math.log(id === null ? 400_000 : this.arrays.englishRanks![id]! + 2.7);
  }

  /** −ln of the share of Chinese text a word makes up; null for a word the lexicon does not have. */
  chineseRarity(word: string): number | null {
    const id = this.chinese.get(word);
    return id === undefined ? null : -this.arrays.chineseLogFrequencies![id]!;
  }

  /** Adds `weight` times the vector of an English word; false where it has none. */
  addEnglish(word: string, weight: number, sum: Float32Array): boolean {
    const id = this.englishId(word);
    if (id === null) return false;
    this.addVector(id, weight, sum);
    return true;
  }

  /** Adds `weight` times the vector of a Chinese word: the mean of its senses, earlier ones weighing more. */
  addChinese(word: string, weight: number, sum: Float32Array): boolean {
    const id = this.chinese.get(word);
    if (id === undefined) return false;
    let own = this.chineseVectors.get(id);
    if (own === undefined) {
      own = this.chineseVector(id);
      if (this.chineseVectors.size < MAX_CACHED) this.chineseVectors.set(id, own);
    }
    if (own === null) return false;
    for (let at = 0; at < own.length; at += 1) sum[at]! += weight * own[at]!;
    return true;
  }

  /** At unit length; null for a word none of whose senses has a vector. */
  private chineseVector(id: number): Float32Array | null {
    const { glossStarts, tokenStarts, tokens } = this.arrays as Record<string, Uint32Array>;
    const own = new Float32Array(this.dimensions);
    const first = glossStarts![id]!;
    for (let sense = first; sense < glossStarts![id + 1]!; sense += 1) {
      const from = tokenStarts![sense]!;
      const to = tokenStarts![sense + 1]!;
      const share = 1 / ((1 + 0.5 * (sense - first)) * Math.max(1, to - from));
      for (let at = from; at < to; at += 1) this.addVector(tokens![at]!, share, own);
    }
    const length = Math.hypot(...own);
    return length === 0 ? null : own.map((value) => value / length);
  }

  /** Chinese words of which some sense holds the words in this order, best first; forms of a word count as the same. */
  translations(words: readonly string[]): readonly Translation[] {
    return this.bySense.of(words);
  }

  private englishId(word: string): number | null {
    const id = this.english.get(word);
    if (id !== undefined) return id;
    const stem = this.stems.get(englishStem(word));
    return stem === undefined ? null : this.arrays.stemWords![stem]!;
  }

  private addVector(id: number, weight: number, sum: Float32Array): void {
    const vectors = this.arrays.vectors as Int8Array;
    const lengths = this.arrays.vectorScales as Float32Array;
    const scale = weight * lengths[id]!;
    const base = id * this.dimensions;
    for (let at = 0; at < this.dimensions; at += 1) sum[at]! += scale * vectors[base + at]!;
  }

  /** What all texts of a language have in common; embedders take it out. */
  meanOf(language: 'en' | 'zh'): Float32Array {
    const mean = language === 'en' ? this.arrays.englishMean : this.arrays.chineseMean;
    return (mean as Float32Array | undefined) ?? new Float32Array(this.dimensions);
  }
}

function strings(bytes: PackedArray): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString().split('\n');
}

function indexWords(words: readonly string[]): Map<string, number> {
  return new Map(words.map((word, id) => [word, id]));
}
