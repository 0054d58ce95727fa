import { describe, expect, it } from 'vitest';
import type { CheckedText, Citation } from '../../types.ts';
import { draftWithCitations } from './draftWithCitations.ts';

const checked = {
  sentences: [
    { text: '甲。', start: 0, end: 2, support: 'verbatim', citations: [1] },
    { text: '乙。', start: 3, end: 5, support: 'unsupported', citations: [] },
  ],
  citations: [{ n: 1, quote: '甲。' } as Citation],
} as CheckedText;

describe('draftWithCitations()', () => {
  it('puts numbers behind sentences that rest on something, and the references below', () => {
    expect(draftWithCitations('甲。 乙。\n', checked, () => '局·1')).toBe(
      '甲。[1] 乙。\n\n[1] 〔局·1〕“甲。”',
    );
  });

  it('leaves a text as it was where nothing supports it', () => {
    const none = { ...checked, sentences: checked.sentences.slice(1), citations: [] };
    expect(draftWithCitations('甲。 乙。\n', none, () => '')).toBe('甲。 乙。\n');
  });
});
