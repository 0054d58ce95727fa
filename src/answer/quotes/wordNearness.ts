import { dot } from '../../models/dot.ts';
import type { Nearness } from '../../retrieve/evidence.ts';

/** Gives a text a vector, for nearness in meaning. */
export type EmbedText = (text: string) => Float32Array;

/** Vectors of words kept once made: 8 MB. */
const MAX_WORDS = 20_000;

/** Modifier and head (足球·队): what it is of tells more than what kind of thing it is. */
const COMPOUND = /^(\p{Script=Han}{2})\p{Script=Han}$/u;

/** What is known of a concept: `near` by the number of a word. */
interface Measured {
  vector: Float32Array;
  modifier: Float32Array | null;
  near: number[];
}

/** How near words are in meaning, as the cosine of their vectors. Vectors are made once. */
export class WordNearness {
  private readonly vectors = new Map<string, Float32Array>();

  constructor(private readonly embed: EmbedText) {}

  /** For one question: each word is looked up once a text, each pair of words measured once. */
  forQuestion(): Nearness {
    const numbers = new Map<string, number>();
    const numbersOf = new WeakMap<readonly string[], number[]>();
    const concepts = new Map<string, Measured>();
    const numberOf = (word: string): number => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    };
    return (concept, words) => {
      let measured = concepts.get(concept);
      if (measured === undefined) concepts.set(concept, (measured = this.measure(concept)));
      let own = numbersOf.get(words);
      if (own === undefined) numbersOf.set(words, (own = words.map(numberOf)));
      let nearest = 0;
      for (let at = 0; at < own.length; at += 1) {
        const near = (measured.near[own[at]!] ??= this.between(measured, words[at]!));
        if (near > nearest) nearest = near;
      }
      return nearest;
    };
  }

  private measure(concept: string): Measured {
    const modifier = COMPOUND.exec(concept)?.[1];
    return {
      vector: this.vectorOf(concept),
      modifier: modifier === undefined ? null : this.vectorOf(modifier),
      near: [],
    };
  }

  /** A compound is no nearer than its modifier: 足球队 is not near 团队, for 足球 is not. */
  private between({ vector, modifier }: Measured, word: string): number {
    const own = this.vectorOf(word);
    const near = dot(vector, own);
    return modifier === null ? near : Math.min(near, dot(modifier, own));
  }

  private vectorOf(word: string): Float32Array {
    const known = this.vectors.get(word);
    if (known !== undefined) return known;
    const own = this.embed(word);
    if (this.vectors.size < MAX_WORDS) this.vectors.set(word, own);
    return own;
  }
}
