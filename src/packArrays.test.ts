import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CasebookError } from './errors.ts';
import { packArrays, unpackArrays } from './packArrays.ts';

const format = { kind: 'test', version: 3 };

describe('packArrays()', () => {
  it('writes what unpackArrays() reads back, from any position in memory', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 9 }),
        fc.float32Array({ maxLength: 5, noNaN: true }),
        fc.integer({ min: 0, max: 9 }),
        (bytes, floats, shift) => {
          const packed = packArrays(format, { meta: { size: 2 }, arrays: { bytes, floats } });
          const moved = new Uint8Array(packed.length + shift);
          moved.set(packed, shift);
          const { meta, arrays } = unpackArrays(format, moved.subarray(shift));
          expect(meta).toEqual({ size: 2 });
          expect(arrays).toEqual({ bytes, floats });
        },
      ),
    );
  });
});

describe('unpackArrays()', () => {
  const packed = packArrays(format, { meta: {}, arrays: { a: Uint32Array.of(1, 2, 3) } });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(200)],
    ['half a header', packed.subarray(0, 20)],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpackArrays(format, bytes)).toThrow(CasebookError);
  });

  it('refuses a file cut short and names the array', () => {
    expect(() => unpackArrays(format, packed.subarray(0, packed.length - 8))).toThrow(
      'a is cut short',
    );
  });

  it('refuses another kind or version and names both', () => {
    expect(() => unpackArrays({ kind: 'test', version: 4 }, packed)).toThrow(
      'expected test 4, found test 3',
    );
  });
});
