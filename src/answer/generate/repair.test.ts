import { describe, expect, it } from 'vitest';
import { readRepairs, repairPrompt } from './repair.ts';

describe('repairPrompt()', () => {
  it('goes on from the draft with every failed sentence and its reason', () => {
    const request = [{ role: 'user' as const, text: 'q' }];
    const failed = [{ text: '共培训167人次。', reason: 'the number 167 does not stand there' }];
    const messages = repairPrompt(request, { draft: '草稿', failed, language: 'zh' });
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(messages[1]!.text).toBe('草稿');
    expect(messages[2]!.text).toContain(
      '1: 共培训167人次。\n   (the number 167 does not stand there)',
    );
  });
});

describe('readRepairs()', () => {
  it('reads new wordings by number and what is taken back', () => {
    const reply = '1: 共培训166人次。[1]\n2： -\n\n3. Third.\n';
    expect([...readRepairs(reply, 3)]).toEqual([
      [1, '共培训166人次。[1]'],
      [2, null],
      [3, 'Third.'],
    ]);
  });

  it('passes over other lines, unknown numbers and a second wording', () => {
    expect([...readRepairs('好的：\n4: x\n1: a\n1: b\n0: c', 2)]).toEqual([[1, 'a']]);
  });
});
