import { describe, expect, it } from 'vitest';
import { finishOf, textOf } from './modelChunk.ts';

describe('textOf()', () => {
  it.each([
    ['市', '市'],
    [null, ''],
    [5, ''],
    [[{ type: 'text', text: '市' }, '统', { type: 'text_delta', text: '计' }], '市统计'],
    [[{ type: 'thinking', thinking: '想' }, { type: 'text', text: 5 }, null, { text: '?' }], ''],
  ])('of %j is %j', (content, text) => {
    expect(textOf(content)).toBe(text);
  });
});

describe('finishOf()', () => {
  it.each([
    [{ finish_reason: 'stop' }, 'whole'],
    [{ stop_reason: 'end_turn' }, 'whole'],
    [{ finishReason: 'STOP' }, 'whole'],
    [{ done_reason: 'stop' }, 'whole'],
    [{ finish_reason: 'content_filter' }, 'filter'],
    [{ finish_reason: 'length' }, 'cut'],
    [{ finishReason: 'MAX_TOKENS' }, 'cut'],
    [{ finish_reason: 'toString' }, 'cut'],
    [{ finish_reason: null, stop_reason: '' }, null],
    [{}, null],
  ])('of %j is %j', (response_metadata, finish) => {
    expect(finishOf({ content: '', response_metadata })).toBe(finish);
  });

  it('looks among the additional arguments too', () => {
    expect(finishOf({ content: '', additional_kwargs: { stop_reason: 'max_tokens' } })).toBe('cut');
    expect(finishOf({ content: '' })).toBeNull();
  });
});
