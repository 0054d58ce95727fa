import { splitSentences } from '../src/text/sentences.ts';

/** How much to make. */
export interface VaryOptions {
  count: number;
  /** The same seed gives the same passages. */
  seed: number;
}

/** Share of the sentences of a passage that are put in from elsewhere. */
const EXCHANGED = 0.4;

/**
 * Many passages out of few, no two the same: the first ones as they are, the others with some of their sentences exchanged for
 * sentences of other passages. They come in families of near relatives, as the passages of real books do.
 */
export function varyPassages(passages: readonly string[], { count, seed }: VaryOptions): string[] {
  const split = passages.map((text) => splitSentences(text).map((s) => text.slice(s.start, s.end)));
  const all = split.flat();
  const random = createRandom(seed);
  const made = new Set(passages.slice(0, count));
  for (let i = 0; made.size < count; i++) {
    const pick = (sentence: string) =>
      random() < EXCHANGED ? all[Math.floor(random() * all.length)]! : sentence;
    made.add(split[i % split.length]!.map(pick).join(''));
  }
  return [...made];
}

/** Numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
