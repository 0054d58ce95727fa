import { describe, expect, it } from 'vitest';
import { inQuotes } from './inQuotes.ts';

describe('inQuotes()', () => {
  it('sets words in quotation marks, and those within in single ones', () => {
    expect(inQuotes('The “Three 8s” system')).toBe('“The ‘Three 8s’ system”');
  });
});
