import { describe, expect, it } from 'vitest';
import { isSameQuantity, type Measure } from './quantity.ts';

const same = (a: Measure, b: Measure, values: [string, string] = ['3', '3']): boolean =>
  isSameQuantity(
    { value: values[0], measure: a, text: '' },
    { value: values[1], measure: b, text: '' },
  );

describe('isSameQuantity()', () => {
  it('wants the same value', () => {
    expect(same('hour', 'hour', ['3', '4'])).toBe(false);
  });

  it('lets classifiers be exchanged, but no units of measure', () => {
    expect(same('thing', 'people')).toBe(true);
    expect(same('hour', 'day')).toBe(false);
    expect(same('hour', 'thing')).toBe(false);
  });

  it('takes a bare number for any but a rate, a per cent or a day of the week', () => {
    expect(same('any', 'year')).toBe(true);
    expect(same('any', 'percent')).toBe(false);
    expect(same('rate', 'any')).toBe(false);
  });
});
