import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sentenceKey } from './sentenceKey.ts';

describe('sentenceKey()', () => {
  it('is the beginning of the digest of the words', () => {
    const digest = createHash('sha256').update('每周学习8小时。').digest('hex');
    expect(sentenceKey('每周学习8小时。')).toBe(digest.slice(0, 16));
  });

  it('does not see white space, width and script, and tells other words apart', () => {
    expect(sentenceKey('每周 学习\n８ 小时。')).toBe(sentenceKey('每周学习8小时。'));
    expect(sentenceKey('每週學習8小時。')).toBe(sentenceKey('每周学习8小时。'));
    expect(sentenceKey('每周学习9小时。')).not.toBe(sentenceKey('每周学习8小时。'));
  });
});
