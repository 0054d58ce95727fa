import { Embeddings } from '@langchain/core/embeddings';
import { englishWords, isEnglishStopWord } from '../text/english.ts';
import { normalise } from '../text/normalise.ts';
import { segmenter } from '../text/segmenter.ts';
import type { Lexicon } from './lexicon.ts';
import { textWeight } from './textWeight.ts';

/** A word put together from its parts is a guess: most such words are names, whose characters mean nothing. */
const PARTS_WEIGHT = 0.3;

/** −ln share of a word that neither dictionary knows. */
const UNKNOWN_RARITY = 14;

/** What the embedder asks of a lexicon. */
export type WordVectors = Pick<
  Lexicon,
  | 'id'
  | 'dimensions'
  | 'longestChinese'
  | 'hasChinese'
  | 'chineseRarity'
  | 'addChinese'
  | 'englishRarity'
  | 'addEnglish'
  | 'meanOf'
>;

/**
 * Static cross-lingual text vectors, made on the spot from a lexicon: English words have their own vectors, a
 * Chinese word the mean of its English senses, an unknown word the mean of its parts. A text is the mean of
 * its words weighted by rarity, without what all texts of its language have in common, at unit length.
 */
export class BuiltinEmbeddings extends Embeddings {
  readonly id: string;
  readonly dimensions: number;

  constructor(private readonly lexicon: WordVectors) {
    super({});
    this.id = `builtin:${lexicon.id}`;
    this.dimensions = lexicon.dimensions;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => Array.from(this.embed(text)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(this.embed(text));
  }

  /** The vector of a text; a text without known words gets the first axis, so that its length is one too. */
  embed(text: string): Float32Array {
    const sum = new Float32Array(this.dimensions);
    const plain = normalise(text);
    let chinese = 0;
    let english = 0;
    for (const word of segmenter().cut(plain, true)) {
      if (/^\p{Script=Han}+$/u.test(word)) chinese += this.addChinese(word, sum);
    }
    for (const word of englishWords(plain)) {
      if (isEnglishStopWord(word)) continue;
      const weight = textWeight(this.lexicon.englishRarity(word));
      if (this.lexicon.addEnglish(word, weight, sum)) english += weight;
    }
    this.subtract(sum, this.lexicon.meanOf('zh'), chinese);
    this.subtract(sum, this.lexicon.meanOf('en'), english);
    const length = Math.hypot(...sum);
    if (length < 1e-9) return new Float32Array(this.dimensions).fill(1, 0, 1);
    return sum.map((value) => value / length);
  }

  private addChinese(word: string, sum: Float32Array): number {
    const rarity = this.lexicon.chineseRarity(word);
    if (rarity !== null) {
      const weight = textWeight(rarity);
      return this.lexicon.addChinese(word, weight, sum) ? weight : 0;
    }
    const parts = this.partsOf(word);
    const weight = (PARTS_WEIGHT * textWeight(UNKNOWN_RARITY)) / Math.max(1, parts.length);
    for (const part of parts) this.lexicon.addChinese(part, weight, sum);
    return weight * parts.length;
  }

  /**
   * The longest known words from left to right. No end is tried beyond the longest word of the lexicon that begins there:
   * a run of rare characters is one word to the segmenter, as long as the text.
   */
  private partsOf(word: string): string[] {
    const { longestChinese } = this.lexicon;
    const parts: string[] = [];
    for (let start = 0; start < word.length;) {
      let end = Math.min(word.length, start + (longestChinese.get(word[start]!) ?? 0));
      while (end > start && !this.lexicon.hasChinese(word.slice(start, end))) end -= 1;
      if (end > start) parts.push(word.slice(start, end));
      start = Math.max(end, start + 1);
    }
    return parts;
  }

  private subtract(sum: Float32Array, mean: Float32Array, weight: number): void {
    for (let at = 0; at < sum.length; at += 1) sum[at]! -= weight * mean[at]!;
  }
}
