import type { Nearness } from '../../retrieve/evidence.ts';
import type { EmbedText } from './sentenceCache.ts';

/** Vectors of words kept once made: 8 MB. */
const MAX_WORDS = 20_000;

/** Modifier and head (足球·队): what it is of tells more than what kind of thing it is. */
const COMPOUND = /^(\p{Script=Han}{2})\p{Script=Han}$/u;

/** How near words are in meaning, as the cosine of their vectors. Vectors are made once. */
export class WordNearness {
  private readonly vectors = new Map<string, Float32Array>();

  constructor(private readonly embed: EmbedText) {}

  /** For one question: each pair of words is looked at once. */
  forQuestion(): Nearness {
    const known = new Map<string, Map<string, number>>();
    // One concept is asked for with many words, one after another.
    let last: string | null = null;
    let own = new Map<string, number>();
    return (concept, word) => {
      if (concept !== last) {
        own = known.get(concept) ?? new Map<string, number>();
        known.set((last = concept), own);
      }
      let near = own.get(word);
      if (near === undefined) own.set(word, (near = this.between(concept, word)));
      return near;
    };
  }

  /** A compound is no nearer than its modifier: 足球队 is not near 团队, for 足球 is not. */
  private between(concept: string, word: string): number {
    const near = dot(this.vectorOf(concept), this.vectorOf(word));
    const modifier = COMPOUND.exec(concept)?.[1];
    return modifier === undefined
      ? near
      : Math.min(near, dot(this.vectorOf(modifier), this.vectorOf(word)));
  }

  private vectorOf(word: string): Float32Array {
    const known = this.vectors.get(word);
    if (known !== undefined) return known;
    const own = this.embed(word);
    if (this.vectors.size < MAX_WORDS) this.vectors.set(word, own);
    return own;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
