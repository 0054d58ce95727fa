/** Something found: `doc` is an ordinal from 0, a higher score is better. */
export interface Scored {
  doc: number;
  score: number;
}

/**
 * Keeps the best k of a stream of scores: a binary heap with the worst of them on top, so a candidate that
 * cannot enter costs one comparison. Equal scores: the lower ordinal is better.
 */
export class TopK {
  readonly #k: number;
  readonly #heap: Scored[] = [];

  /** @param k how many to keep, at least 1 */
  constructor(k: number) {
    this.#k = k;
  }

  /** The score of the worst that is kept, -Infinity while there is room: nothing below it can enter. */
  get floor(): number {
    return this.#heap.length < this.#k ? -Infinity : this.#heap[0]!.score;
  }

  /** Offers a candidate. */
  offer(doc: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#k) {
      heap.push({ doc, score });
      this.#siftUp(heap.length - 1);
    } else if (score >= heap[0]!.score && isWorse(heap[0]!, { doc, score })) {
      heap[0] = { doc, score };
      this.#siftDown(0);
    }
  }

  /** What was kept, best first. */
  take(): Scored[] {
    return [...this.#heap].sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  #siftUp(at: number): void {
    const parent = (at - 1) >> 1;
    if (at === 0 || !isWorse(this.#heap[at]!, this.#heap[parent]!)) return;
    this.#swap(at, parent);
    this.#siftUp(parent);
  }

  #siftDown(at: number): void {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < this.#heap.length && isWorse(this.#heap[child]!, this.#heap[worst]!)) {
        worst = child;
      }
    }
    if (worst === at) return;
    this.#swap(at, worst);
    this.#siftDown(worst);
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}

function isWorse(a: Scored, b: Scored): boolean {
  return a.score < b.score || (a.score === b.score && a.doc > b.doc);
}
