import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCloseWords } from './closeWords.ts';

const close = createCloseWords(new Set(['bureau', 'statistics', 'county', 'court', 'planet']));

/** The oracle: edit distance by the book. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    let diagonal = row[0]!;
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j += 1) {
      const kept = diagonal + (letter === b[j - 1] ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(kept, row[j]! + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}

describe('createCloseWords()', () => {
  it.each([
    ['bureau', ['bureau']],
    ['bureu', ['bureau']],
    ['bureaus', ['bureau']],
    ['statstics', ['statistics']],
    ['statisticks', ['statistics']],
    ['bereau', ['bureau']],
    ['court', ['court']],
    ['cours', []],
    ['planets', ['planet']],
    ['statics', []],
  ])('%s is close to %j', (word, expected) => {
    expect(close(word)).toEqual(expected);
  });

  it('finds exactly the words at most one edit away', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), word, (vocabulary, asked) => {
        const expected = [...new Set(vocabulary)].filter(
          (other) =>
            other === asked ||
            (Math.max(other.length, asked.length) >= 6 && distance(other, asked) <= 1),
        );
        expect(createCloseWords(new Set(vocabulary))(asked).sort()).toEqual(expected.sort());
      }),
    );
  });
});
