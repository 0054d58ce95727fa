import { packArrays, unpackArrays } from '../../packArrays.ts';
import { isParallelTerm, pairTerm } from '../../text/words.ts';
import { TermTable } from './termTable.ts';
import { TopK, type Scored } from './topK.ts';

/** BM25 after Robertson and Zaragoza 2009: `k1` saturates repeats, `b` weighs the length of a passage. */
export const defaultBm25 = { k1: 1.2, b: 0.8 };

/**
 * One thing asked for: alternatives that count as one term, each with the probability that it stands for it
 * (1 for a word of the question itself), and how much the whole counts.
 */
export interface QueryGroup {
  terms: readonly { term: string; weight: number }[];
  weight: number;
}

/** Name of the file in an index folder. */
export const LEXICAL_FILE = 'lexical.bin';

const FORMAT = { kind: 'lexical', version: 1 };

/** A term with the passages that hold it, in order, and how often (255 stands for more). */
export interface Posting {
  term: string;
  docs: Uint32Array;
  counts: Uint8Array;
}

interface Postings {
  table: TermTable;
  starts: Uint32Array;
  docs: Uint32Array;
  counts: Uint8Array;
  lengths: Uint32Array;
}

/**
 * BM25 over postings in typed arrays. A group of alternatives is scored as one term whose frequency and document
 * frequency are the probability-weighted sums over its alternatives (probabilistic structured queries,
 * Darwish and Oard 2003).
 */
export class LexicalIndex {
  private readonly table: TermTable;
  /** Postings of term t: [starts[t], starts[t + 1]) of docs and counts. */
  private readonly starts: Uint32Array;
  private readonly docs: Uint32Array;
  private readonly counts: Uint8Array;
  private readonly lengths: Uint32Array;
  private readonly norms: Float32Array;
  private readonly scored = new WeakMap<readonly QueryGroup[], Float32Array>();

  private constructor({ table, starts, docs, counts, lengths }: Postings) {
    this.table = table;
    this.starts = starts;
    this.docs = docs;
    this.counts = counts;
    this.lengths = lengths;
    const { k1, b } = defaultBm25;
    const mean =
      lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.norms = Float32Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
  }

  /** Passages are numbered in the order given. Their English makes them no longer: Chinese questions rank as without it. */
  static build(termLists: Iterable<readonly string[]>): LexicalIndex {
    const ids = new Map<string, number>();
    const sizes: number[] = [];
    const lengths: number[] = [];
    const pairs: number[] = [];
    for (const terms of termLists) {
      const counts = new Map<number, number>();
      for (const term of terms) {
        let id = ids.get(term);
        if (id === undefined) ids.set(term, (id = ids.size));
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      for (const [id, count] of counts) {
        pairs.push(id, Math.min(255, count));
        sizes[id] = (sizes[id] ?? 0) + 1;
      }
      lengths.push(terms.reduce((sum, term) => sum + Number(!isParallelTerm(term)), 0));
      pairs.push(END_OF_PASSAGE, 0);
    }
    return LexicalIndex.fill([...ids.keys()], { sizes, lengths, pairs });
  }

  private static fill(
    terms: readonly string[],
    { sizes, lengths, pairs }: { sizes: number[]; lengths: number[]; pairs: number[] },
  ): LexicalIndex {
    const starts = new Uint32Array(terms.length + 1);
    sizes.forEach((size, id) => (starts[id + 1] = starts[id]! + size));
    const docs = new Uint32Array(starts[terms.length]!);
    const counts = new Uint8Array(docs.length);
    const next = starts.slice();
    let doc = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      const id = pairs[at]!;
      if (id === END_OF_PASSAGE) {
        doc += 1;
        continue;
      }
      docs[next[id]!] = doc;
      counts[next[id]!] = pairs[at + 1]!;
      next[id]! += 1;
    }
    const table = TermTable.build(terms);
    return new LexicalIndex({ table, starts, docs, counts, lengths: Uint32Array.from(lengths) });
  }

  /** The index of postings that `entries` and `passageLengths` told: the same bytes come out of it. */
  static fromPostings(postings: readonly Posting[], lengths: readonly number[]): LexicalIndex {
    const starts = new Uint32Array(postings.length + 1);
    postings.forEach((posting, id) => (starts[id + 1] = starts[id]! + posting.docs.length));
    const docs = new Uint32Array(starts[postings.length]!);
    const counts = new Uint8Array(docs.length);
    postings.forEach((posting, id) => {
      docs.set(posting.docs, starts[id]);
      counts.set(posting.counts, starts[id]);
    });
    const table = TermTable.build(postings.map(({ term }) => term));
    return new LexicalIndex({ table, starts, docs, counts, lengths: Uint32Array.from(lengths) });
  }

  /** The postings of every term, in the order of the index; views. */
  *entries(): Generator<Posting> {
    let id = 0;
    for (const term of this.table.terms()) {
      const [from, to] = [this.starts[id]!, this.starts[id + 1]!];
      yield { term, docs: this.docs.subarray(from, to), counts: this.counts.subarray(from, to) };
      id += 1;
    }
  }

  /** Number of terms of each passage; a view. */
  passageLengths(): Uint32Array {
    return this.lengths;
  }

  /** Passages in the index. */
  get size(): number {
    return this.lengths.length;
  }

  /** Passages that hold a term. */
  documentFrequency(term: string): number {
    const id = this.table.find(term);
    return id < 0 ? 0 : this.starts[id + 1]! - this.starts[id]!;
  }

  /** Rarity of something found in `df` passages: ln(1 + (N − df + ½) / (df + ½)). */
  idf(df: number): number {
    return Math.log(1 + (this.size - df + 0.5) / (df + 0.5));
  }

  /** All pairs of neighbouring Han characters in the passages. */
  *pairs(): Generator<string> {
    const mark = pairTerm('');
    for (const term of this.table.terms()) {
      if (term.startsWith(mark)) yield term.slice(mark.length);
    }
  }

  /** Passages that hold a term, in order. */
  postings(term: string): Uint32Array {
    const id = this.table.find(term);
    return id < 0 ? new Uint32Array(0) : this.docs.subarray(this.starts[id]!, this.starts[id + 1]!);
  }

  /** The best `k` passages by BM25; those `allow` refuses are left out. The same `groups` again cost no more than a look at each passage. */
  search(
    groups: readonly QueryGroup[],
    { k, allow }: { k: number; allow?: (doc: number) => boolean },
  ): Scored[] {
    const scores = this.scored.get(groups) ?? this.scoresOf(groups);
    const best = new TopK(k);
    for (let doc = 0; doc < scores.length; doc += 1) {
      const score = scores[doc]!;
      if (score > 0 && (allow === undefined || allow(doc))) best.offer(doc, score);
    }
    return best.take();
  }

  /** A question to several units is put to each by itself: its scores are the same. */
  private scoresOf(groups: readonly QueryGroup[]): Float32Array {
    const [scores, frequencies] = [new Float32Array(this.size), new Float32Array(this.size)];
    for (const group of groups) this.addGroup(group, { scores, frequencies });
    this.scored.set(groups, scores);
    return scores;
  }

  private addGroup(
    { terms, weight }: QueryGroup,
    { scores, frequencies }: { scores: Float32Array; frequencies: Float32Array },
  ): void {
    const ids = terms
      .map(({ term, weight: probability }) => ({ id: this.table.find(term), probability }))
      .filter(({ id }) => id >= 0);
    let df = 0;
    for (const { id, probability } of ids) {
      const end = this.starts[id + 1]!;
      df += probability * (end - this.starts[id]!);
      for (let at = this.starts[id]!; at < end; at += 1) {
        frequencies[this.docs[at]!]! += probability * this.counts[at]!;
      }
    }
    const rarity = weight * this.idf(Math.min(df, this.size));
    const k1 = defaultBm25.k1;
    for (const { id } of ids) {
      const end = this.starts[id + 1]!;
      for (let at = this.starts[id]!; at < end; at += 1) {
        const doc = this.docs[at]!;
        const frequency = frequencies[doc]!;
        if (frequency === 0) continue; // already counted for another alternative
        scores[doc]! += (rarity * frequency * (k1 + 1)) / (frequency + this.norms[doc]!);
        frequencies[doc] = 0;
      }
    }
  }

  toBytes(): Uint8Array {
    const { pool, starts: termStarts, slots } = this.table.arrays();
    const { starts, docs, counts, lengths } = this;
    return packArrays(FORMAT, {
      meta: {},
      arrays: { pool, termStarts, slots, starts, docs, counts, lengths },
    });
  }

  /** @throws CasebookError `bad_index` when the bytes are not of this format. */
  static fromBytes(bytes: Uint8Array): LexicalIndex {
    const { arrays } = unpackArrays(FORMAT, bytes);
    const table = new TermTable(
      arrays.pool as Uint16Array,
      arrays.termStarts as Uint32Array,
      arrays.slots as Uint32Array,
    );
    return new LexicalIndex({
      table,
      starts: arrays.starts as Uint32Array,
      docs: arrays.docs as Uint32Array,
      counts: arrays.counts as Uint8Array,
      lengths: arrays.lengths as Uint32Array,
    });
  }
}

/** Stands between the postings of two passages while they are gathered. */
const END_OF_PASSAGE = 0xffffffff;
