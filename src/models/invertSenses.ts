import type { PackedArray } from '../packArrays.ts';

/** Senses by the stems they hold, as one list cut at `starts`. */
export interface InvertedSenses {
  /** Numbers of the senses in which a stem stands; once for each time it does. */
  sensesOf(stem: number): Uint32Array;
  /** The Chinese word a sense belongs to, by its number. */
  entryOf: Uint32Array;
}

/** Turns the lexicon's arrays around: from the words of each sense to the senses of each word. */
export function invertSenses(arrays: Record<string, PackedArray>): InvertedSenses {
  const { glossStarts, tokenStarts, tokens, englishStems, stemWords } = arrays as Record<
    string,
    Uint32Array
  >;
  const starts = new Uint32Array(stemWords!.length + 1);
  for (const token of tokens!) starts[englishStems![token]! + 1]! += 1;
  for (let stem = 0; stem < stemWords!.length; stem += 1) starts[stem + 1]! += starts[stem]!;
  const next = starts.slice();
  const senses = new Uint32Array(tokens!.length);
  for (let sense = 0; sense + 1 < tokenStarts!.length; sense += 1) {
    for (let at = tokenStarts![sense]!; at < tokenStarts![sense + 1]!; at += 1) {
      const stem = englishStems![tokens![at]!]!;
      senses[next[stem]!] = sense;
      next[stem]! += 1;
    }
  }
  const entryOf = new Uint32Array(tokenStarts!.length - 1);
  for (let entry = 0; entry + 1 < glossStarts!.length; entry += 1) {
    entryOf.fill(entry, glossStarts![entry]!, glossStarts![entry + 1]!);
  }
  return { entryOf, sensesOf: (stem) => senses.subarray(starts[stem]!, starts[stem + 1]!) };
}
