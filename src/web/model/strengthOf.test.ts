import { describe, expect, it } from 'vitest';
import { strengthOf } from './strengthOf.ts';

describe('strengthOf()', () => {
  it.each([
    [1, 'strong'],
    [0.9, 'strong'],
    [0.89, 'fair'],
    [0.5, 'fair'],
    [0.49, 'weak'],
    [0, 'weak'],
  ] as const)('calls %d %s', (confidence, strength) => {
    expect(strengthOf(confidence)).toBe(strength);
  });
});
