import { describe, expect, it } from 'vitest';
import { languageGap } from './languageGap.ts';

describe('languageGap()', () => {
  it('gives the figure worked by hand, leaving out what has no partner', () => {
    const gap = languageGap([
      { pair: 'a', language: 'zh', value: 1 },
      { pair: 'a', language: 'en', value: 0.5 },
      { pair: 'b', language: 'zh', value: 1 },
      { pair: 'b', language: 'en', value: 1 },
      { pair: 'c', language: 'zh', value: 0 },
      { language: 'en', value: 0 },
    ]);
    expect(gap).toBe(0.25);
  });

  it('counts several wordings of one language with their mean', () => {
    const gap = languageGap([
      { pair: 'a', language: 'zh', value: 1 },
      { pair: 'a', language: 'zh', value: 0 },
      { pair: 'a', language: 'en', value: 1 },
    ]);
    expect(gap).toBe(-0.5);
  });

  it('is nothing without pairs', () => {
    expect(languageGap([{ pair: 'a', language: 'zh', value: 1 }])).toBeNull();
  });
});
