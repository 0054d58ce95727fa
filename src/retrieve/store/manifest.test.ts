import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDEX_FORMAT, parseManifest, sealManifest, type Manifest } from './manifest.ts';

const manifest: Manifest = {
  format: INDEX_FORMAT,
  created: '2026-01-01T00:00:00.000Z',
  embedder: { id: 'e', dimensions: 3 },
  books: [{ id: 'b', title: '学习型组织', sourceHash: 'h' }],
  counts: { books: 1, cases: 2, passages: 3 },
  hnsw: null,
  files: { 'books.json': { bytes: 5, sha256: 'a'.repeat(64) } },
};

describe('parseManifest()', () => {
  it('reads what sealManifest() wrote', () => {
    expect(parseManifest(sealManifest(manifest), 'm')).toEqual(manifest);
  });

  it('refuses every change of one byte that changes what it says', () => {
    const whole = sealManifest(manifest);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([at, mask]) => {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= mask;
        let read: Manifest;
        try {
          read = parseManifest(bytes, 'm');
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad_index' });
          return;
        }
        expect(read).toEqual(manifest); // white space for white space
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong', () => {
    const parse = (value: unknown) => () => parseManifest(Buffer.from(JSON.stringify(value)), 'm');
    expect(() => parseManifest(Buffer.from('{'), 'm')).toThrow(
      'm is not JSON: run `npm run ingest`',
    );
    expect(parse(null)).toThrow('m is not JSON');
    expect(parse({})).toThrow('m has format undefined, this program reads 1');
    expect(parse({ format: 7 })).toThrow('m has format 7, this program reads 1');
    expect(parse({ format: 1 })).toThrow('m is damaged (its seal does not fit)');
    const odd = { ...manifest, counts: {} } as unknown as Manifest;
    expect(() => parseManifest(sealManifest(odd), 'm')).toThrow('m has another shape');
  });
});
