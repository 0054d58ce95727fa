import { describe, expect, it } from 'vitest';
import { readTranscript, transcriptStart } from './transcript.ts';

describe('readTranscript()', () => {
  it.each([
    ['USER: 一？\nASSISTANT: 甲。\n第二行。\nUSER: 二？'],
    ['Human: 一？\nAI: 甲。\n第二行。\nHuman: 二？'],
    ['||>User:\n"一？"\n||>Response:\n甲。\n第二行。\n||>User:\n"二？"'],
    ['前言\nUser: 一？\nSystem: 不算\nAssistant: 甲。\n第二行。\nTool: 不算\nUser: 二？'],
  ])('tells who said what (%#)', (text) => {
    expect(readTranscript(text)).toEqual([
      { speaker: 'user', text: '一？' },
      { speaker: 'assistant', text: '甲。\n第二行。' },
      { speaker: 'user', text: '二？' },
    ]);
  });

  it('finds nobody in plain text, or where a colon is within a line', () => {
    expect(readTranscript('各单位如何激励自学？')).toEqual([]);
    expect(readTranscript('the user: who?')).toEqual([]);
    expect(transcriptStart('的 user: x')).toBe(-1);
    expect(transcriptStart('前言\nUSER: x')).toBe(3);
  });
});
