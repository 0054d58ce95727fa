import { describe, expect, it } from 'vitest';
import { asksUnitsAtLarge, UNITS_AT_LARGE } from './unitsAtLarge.ts';

describe.each(UNITS_AT_LARGE)('UNITS_AT_LARGE $id', ({ pattern, examples, counterExamples }) => {
  it.each(examples)('%s speaks of units at large', (text) => expect(text).toMatch(pattern));
  it.each(counterExamples)('%s does not', (text) => expect(text).not.toMatch(pattern));
});

describe('asksUnitsAtLarge()', () => {
  it('knows them in both languages', () => {
    expect(['各单位如何自学', 'what did the bureaus do', '何时开会'].map(asksUnitsAtLarge)).toEqual(
      [true, true, false],
    );
  });
});
