import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallBook } from '../../testing/smallLibrary.ts';
import { alignSections } from './alignSections.ts';
import type { OutlinePart } from './outline.ts';

const part = (heading: string | null): OutlinePart => ({
  section: { ...smallBook.sections[0]!, heading },
  excerpts: [],
});

/** A letter is a direction of its own; what says the same is near. */
function embed(text: string): Float32Array {
  const vector = new Float32Array(26);
  for (const letter of text.toLowerCase()) {
    const at = letter.codePointAt(0)! - 97;
    if (at >= 0 && at < 26) vector[at] = 1;
  }
  return vector;
}

const align = (...outlines: (string | null)[][]): (string | null)[][] =>
  alignSections({ outlines: outlines.map((one) => one.map(part)), embed }).map((row) =>
    row.map((cell) => (cell === null ? '–' : cell.section.heading)),
  );

describe('alignSections()', () => {
  it('sets each section beside the one nearest in meaning, whatever their order', () => {
    expect(align(['abc', 'xyz'], ['xyw', 'abd'])).toEqual([
      ['abc', 'abd'],
      ['xyz', 'xyw'],
    ]);
  });

  it('keeps openings together, and lets what has no mate stand by itself', () => {
    expect(align([null, 'abc'], [null, 'abc', 'pq'])).toEqual([
      [null, null],
      ['abc', 'abc'],
      ['–', 'pq'],
    ]);
    expect(align([null, 'abc', 'pq'], ['pq'])).toEqual([
      [null, '–'],
      ['abc', '–'],
      ['pq', 'pq'],
    ]);
  });

  it('has a column for each case', () => {
    expect(align(['ab'], ['cd', 'ab'], ['cd'])).toEqual([
      ['ab', 'ab', 'cd'],
      ['–', 'cd', '–'],
    ]);
    expect(align()).toEqual([]);
  });

  it('shows every section of every case once', () => {
    const outlines = fc.array(fc.array(fc.stringMatching(/^[a-e]{1,3}$/u), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(outlines, (given) => {
        const rows = align(...given);
        for (const [column, headings] of given.entries()) {
          const shown = rows.map((row) => row[column]!).filter((cell) => cell !== '–');
          expect([...shown].sort()).toEqual([...headings].sort());
        }
      }),
    );
  });
});
