import { describe, expect, it } from 'vitest';
import { withNotes } from './withNotes.ts';

describe('withNotes()', () => {
  it('puts a note behind the paragraph that leads to it and takes the mark out of the sentence', () => {
    const text =
      '渠长十二里[^len]，有闸三座。\n\n下一段。\n\n[^len]: 据旧志，\n    一里合五百米。\n';
    expect(
      withNotes(text)
        .trim()
        .split(/\n\s*\n/u),
    ).toEqual(['渠长十二里，有闸三座。', '\\[1\\] 据旧志， 一里合五百米。', '下一段。']);
  });

  it('leaves marks without a note, code, and text without notes alone', () => {
    expect(withNotes('见[^7]。')).toBe('见[^7]。');
    const code = '```\na[^1]\n```\n\n[^1]: 注';
    expect(withNotes(code)).toContain('a[^1]');
    expect(withNotes('无注。')).toBe('无注。');
  });
});
