import { CasebookError } from '../../errors.ts';

/** How far a length may be from 1 to count as 1: far above float32 rounding, far below what moves a rank. */
const UNIT_TOLERANCE = 1e-5;

/**
 * Vectors of length 1 in one block, row after row: a row is known by its ordinal from 0. The cosine of two
 * of them is their dot product. A row without direction (all zeros) is kept as it is and is `blank`: it
 * resembles nothing and is never found.
 */
export class UnitVectors {
  readonly blank = new Set<number>();
  #dimensions: number;
  #size = 0;
  #block = new Float32Array(0);

  /** @param dimensions components of a row; 0 = taken from the first rows that are appended */
  constructor(dimensions = 0) {
    this.#dimensions = dimensions;
  }

  /**
   * Takes over a block of rows and scales them to length 1 in place.
   *
   * @throws CasebookError `model_failed` when the block does not divide into rows or holds NaN or infinity.
   */
  static takeOver(block: Float32Array<ArrayBuffer>, dimensions: number): UnitVectors {
    if (dimensions < 1 || block.length % dimensions !== 0) {
      const rule = `vectors must have ${dimensions} dimensions each`;
      throw new CasebookError(
        'model_failed',
        `${rule}: current block holds ${block.length} values`,
      );
    }
    const vectors = new UnitVectors(dimensions);
    vectors.#block = block;
    vectors.#size = block.length / dimensions;
    for (let row = 0; row < vectors.#size; row++) vectors.#scale(row);
    return vectors;
  }

  get dimensions(): number {
    return this.#dimensions;
  }

  get size(): number {
    return this.#size;
  }

  /** The rows as one block of `size * dimensions` values; not to be written to. */
  get block(): Float32Array<ArrayBuffer> {
    return this.#block.subarray(0, this.#size * this.#dimensions);
  }

  /** One row; a view, not to be written to. */
  row(ordinal: number): Float32Array<ArrayBuffer> {
    const start = ordinal * this.#dimensions;
    return this.#block.subarray(start, start + this.#dimensions);
  }

  /**
   * Adds rows behind the last one; either all of them or, on an error, none.
   *
   * @returns the ordinal of the first
   * @throws CasebookError `model_failed` for a row of another length or with NaN or infinity.
   */
  append(rows: readonly ArrayLike<number>[]): number {
    const first = this.#size;
    const dimensions = this.#dimensions || (rows[0]?.length ?? 0);
    rows.forEach((row, i) => {
      if (row.length !== dimensions || dimensions === 0 || !isFinite(row)) {
        const rule = `a vector must be ${dimensions || 'at least 1'} finite numbers`;
        throw new CasebookError(
          'model_failed',
          `${rule}: number ${i} of the batch is ${show(row)}`,
        );
      }
    });
    this.#dimensions = dimensions;
    this.#reserve((first + rows.length) * dimensions);
    for (const row of rows) {
      this.#block.set(row, this.#size * dimensions);
      this.#scale(this.#size++);
    }
    return first;
  }

  /**
   * A question's vector scaled to length 1; null when it has no direction.
   *
   * @throws CasebookError `invalid_input` for another number of dimensions, NaN or infinity.
   */
  unitQuery(vector: ArrayLike<number>): Float32Array | null {
    if (vector.length !== this.#dimensions || !isFinite(vector)) {
      const rule = `the vector of a question must be ${this.#dimensions} finite numbers`;
      throw new CasebookError('invalid_input', `${rule}: current value is ${show(vector)}`);
    }
    const query = Float32Array.from(vector);
    const length = Math.hypot(...query);
    if (length === 0) return null;
    for (let i = 0; i < query.length; i++) query[i]! /= length;
    return query;
  }

  /** Cosine of a row and a unit query, from -1 to 1. The hot loop of the exact scan: four lanes, no calls. */
  cosine(ordinal: number, query: Float32Array): number {
    const block = this.#block;
    const dimensions = this.#dimensions;
    let at = ordinal * dimensions;
    let [a, b, c, d] = [0, 0, 0, 0];
    let i = 0;
    for (const even = dimensions - (dimensions % 4); i < even; i += 4, at += 4) {
      a += block[at]! * query[i]!;
      b += block[at + 1]! * query[i + 1]!;
      c += block[at + 2]! * query[i + 2]!;
      d += block[at + 3]! * query[i + 3]!;
    }
    for (; i < dimensions; i++, at++) a += block[at]! * query[i]!;
    return a + b + c + d;
  }

  #scale(row: number): void {
    const values = this.row(row);
    let squares = 0;
    for (const value of values) squares += value * value;
    const length = Math.sqrt(squares);
    if (!Number.isFinite(length)) {
      const rule = 'a vector must be finite numbers';
      throw new CasebookError('model_failed', `${rule}: number ${row} is ${show(values)}`);
    }
    if (length === 0) this.blank.add(row);
    // rows that already have length 1 keep their bits: what is written is what is read again
    else if (Math.abs(length - 1) > UNIT_TOLERANCE) {
      for (let i = 0; i < values.length; i++) values[i]! /= length;
    }
  }

  #reserve(values: number): void {
    if (values <= this.#block.length) return;
    const grown = new Float32Array(Math.max(values, this.#block.length * 2));
    grown.set(this.block);
    this.#block = grown;
  }
}

function isFinite(vector: ArrayLike<number>): boolean {
  let at = 0;
  while (at < vector.length && Number.isFinite(vector[at])) at++;
  return at === vector.length;
}

function show(vector: ArrayLike<number>): string {
  const values = Array.from(vector);
  const odd = values.find((value) => !Number.isFinite(value));
  return `${values.length} numbers${odd === undefined ? '' : `, one of them ${String(odd)}`}`;
}
