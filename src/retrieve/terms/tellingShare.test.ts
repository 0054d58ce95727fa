import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/lexicon.ts';
import { tellingShare } from './tellingShare.ts';

const share = (text: string, isLiteral = false): number =>
  tellingShare({ text, isLiteral }, loadLexicon());

describe('tellingShare()', () => {
  it('is 1 for what is rare in the language, less for what is common, in both languages', () => {
    expect(share('考核')).toBe(1);
    expect(share('subsidy')).toBe(1);
    expect(share('建设')).toBeGreaterThan(0.3);
    expect(share('建设')).toBeLessThan(0.6);
    expect(share('report')).toBeGreaterThan(0.3);
    expect(share('report')).toBeLessThan(0.6);
  });

  it('never falls below a fifth', () => {
    expect(share('有')).toBe(0.2);
    expect(share('year')).toBeGreaterThanOrEqual(0.2);
  });

  it('goes by the rarest word of a phrase', () => {
    expect(share('report of subsidy')).toBe(1);
  });

  it('is 1 for words the lexicon does not have, and for names', () => {
    expect(share('科技沙龙')).toBe(1);
    expect(share('建设', true)).toBe(1);
  });
});
