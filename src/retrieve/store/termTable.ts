/** An empty slot of the hash table. */
const EMPTY = 0xffffffff;

/**
 * Terms numbered from 0, found by an open-addressing hash table over typed arrays: a million terms open
 * at once, where a JavaScript Map would have to be filled first.
 */
export class TermTable {
  constructor(
    /** Terms one behind the other, in UTF-16 units. */
    private readonly pool: Uint16Array,
    /** Where each term starts in the pool; one more for the end of the last. */
    private readonly starts: Uint32Array,
    /** Term numbers by hash; a power of two in length. */
    private readonly slots: Uint32Array,
  ) {}

  get size(): number {
    return this.starts.length - 1;
  }

  static build(terms: readonly string[]): TermTable {
    const starts = new Uint32Array(terms.length + 1);
    terms.forEach((term, id) => (starts[id + 1] = starts[id]! + term.length));
    const pool = new Uint16Array(starts[terms.length]!);
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, terms.length * 2)))).fill(
      EMPTY,
    );
    terms.forEach((term, id) => {
      for (let at = 0; at < term.length; at += 1) pool[starts[id]! + at] = term.charCodeAt(at);
      let slot = hash(term) & (slots.length - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    });
    return new TermTable(pool, starts, slots);
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(term) & mask; this.slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (this.equals(id, term)) return id;
    }
    return -1;
  }

  /** All terms by their numbers. */
  *terms(): Generator<string> {
    for (let id = 0; id < this.size; id += 1) {
      let term = '';
      for (let at = this.starts[id]!; at < this.starts[id + 1]!; at += 1)
        term += String.fromCharCode(this.pool[at]!);
      yield term;
    }
  }

  arrays(): { pool: Uint16Array; starts: Uint32Array; slots: Uint32Array } {
    return { pool: this.pool, starts: this.starts, slots: this.slots };
  }

  private equals(id: number, term: string): boolean {
    const start = this.starts[id]!;
    if (this.starts[id + 1]! - start !== term.length) return false;
    for (let at = 0; at < term.length; at += 1) {
      if (this.pool[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
