import { describe, expect, it } from 'vitest';
import { withoutNotice } from './withoutNotice.ts';

describe('withoutNotice()', () => {
  it('takes the notice off the beginning, and only there', () => {
    expect(withoutNotice({ text: '模型没有回答。\n\n正文', notice: '模型没有回答。' })).toBe(
      '正文',
    );
    expect(withoutNotice({ text: '正文 模型', notice: '模型' })).toBe('正文 模型');
    expect(withoutNotice({ text: '正文' })).toBe('正文');
  });
});
