import type { NameModel } from '../../models/nameModel.ts';
import { pairTerm } from '../../text/words.ts';
import type { LexicalIndex } from '../store/lexicalIndex.ts';

/** A run of characters in the book that reads like a foreign name. */
export interface FoundName {
  name: string;
  /** How much better than chance it reads like the name: ln P(letters | characters) − ln P(letters). */
  gain: number;
}

/** Longest spelling of one character, in letters. */
const MAX_CHUNK = 5;

/** Half-read names kept after each letter. */
const BEAM = 12;

/** A letter that no character stands for: ln of its probability over chance. */
const SILENT = -1.5;

interface Path {
  name: string;
  gain: number;
  /** Passages that hold all pairs of the run; null while it has none. */
  docs: Uint32Array | null;
  /** Characters that may follow; null before it is known, and at the start, where any may. */
  next: ReadonlySet<string> | null;
}

const NONE: ReadonlySet<string> = new Set();

/** Finds how a foreign name is written in a book: runs of characters whose every pair stands in the index. */
export class NameFinder {
  /** The characters that follow a character in the book, of those names are written with. */
  private followers: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(
    private readonly model: NameModel,
    private readonly lexical: LexicalIndex,
  ) {}

  /** Runs of characters that read like the word (lower case letters), likeliest first. */
  find(word: string): FoundName[] {
    this.followers ??= followersIn(this.lexical, this.model);
    const ends: Map<string, Path>[] = Array.from({ length: word.length + 1 }, () => new Map());
    ends[0]!.set('', { name: '', gain: 0, docs: null, next: null });
    for (let from = 0; from < word.length; from += 1) {
      const paths = this.standing(ends[from]!);
      for (const path of paths) this.passOver(path, ends[from + 1]!);
      for (let to = from + 1; to <= Math.min(word.length, from + MAX_CHUNK); to += 1) {
        this.extend(paths, word.slice(from, to), ends[to]!);
      }
    }
    return this.standing(ends[word.length]!)
      .filter(({ name }) => name.length > 1)
      .map(({ name, gain }) => ({ name, gain }));
  }

  /** A letter that is not heard. */
  private passOver({ name, gain, docs, next }: Path, into: Map<string, Path>): void {
    if (name !== '') keepBest({ name, gain: gain + SILENT, docs, next }, into);
  }

  private extend(paths: readonly Path[], letters: string, into: Map<string, Path>): void {
    for (const { character, gain: step } of this.model.readingsOf(letters)) {
      for (const { name, gain, docs, next } of paths) {
        if (next !== null && !next.has(character)) continue;
        keepBest({ name: name + character, gain: gain + step, docs, next: null }, into);
      }
    }
  }

  /** The likeliest paths of which some passage holds all pairs. */
  private standing(paths: ReadonlyMap<string, Path>): Path[] {
    const best: Path[] = [];
    for (const path of [...paths.values()].sort((a, b) => b.gain - a.gain)) {
      const docs = this.docsOf(path);
      if (docs !== null && docs.length === 0) continue;
      const next = path.name === '' ? null : (this.followers!.get(path.name.at(-1)!) ?? NONE);
      best.push({ name: path.name, gain: path.gain, docs, next });
      if (best.length === BEAM) break;
    }
    return best;
  }

  /** A path carries the passages of its run without the last character. */
  private docsOf({ name, docs }: Path): Uint32Array | null {
    if (name.length < 2) return null;
    const last = this.lexical.postings(pairTerm(name.slice(-2)));
    return docs === null ? last : common(docs, last);
  }
}

function keepBest(path: Path, into: Map<string, Path>): void {
  const other = into.get(path.name);
  if (other === undefined || other.gain < path.gain) into.set(path.name, path);
}

/** What two ascending lists share. */
function common(a: Uint32Array, b: Uint32Array): Uint32Array {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared.push(a[i]!);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return Uint32Array.from(shared);
}

function followersIn(lexical: LexicalIndex, model: NameModel): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>();
  for (const pair of lexical.pairs()) {
    const [first = '', second = ''] = pair;
    if (model.priorOf(first) === null || model.priorOf(second) === null) continue;
    const own = followers.get(first);
    if (own === undefined) followers.set(first, new Set([second]));
    else own.add(second);
  }
  return followers;
}
