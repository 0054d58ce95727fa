import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../../testing/fakeCasebook.ts';
import { completion, contentOf, detailsOf, usageChunk } from './openaiReply.ts';

const head = { id: 'chatcmpl-1', model: 'casebook', created: 7 };

describe('contentOf()', () => {
  it('puts references below the answer, and nothing where there are none', () => {
    expect(contentOf({ ...fakeAnswer, text: '答。[1]' }, '[1] 甲')).toBe('答。[1]\n\n[1] 甲');
    expect(contentOf({ ...fakeAnswer, text: '没有。' }, '')).toBe('没有。');
  });
});

describe('completion()', () => {
  it('has the form of the protocol, citations beside the content', () => {
    const done = completion(head, fakeAnswer, {
      references: '[1] 甲',
      annotations: [],
      prompt: '如何？',
    });
    expect(done).toMatchObject({
      ...head,
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', citations: fakeAnswer.citations },
        },
      ],
      casebook: { status: 'answered', mode: 'extractive', searched: { passages: 1 } },
    });
  });
});

describe('detailsOf()', () => {
  it('repeats neither text nor citations, and names no conversation that is not kept', () => {
    expect(Object.keys(detailsOf(fakeAnswer)).sort()).toEqual(
      [
        ...['confidence', 'language', 'mode', 'notes', 'plan'],
        ...['searched', 'sentences', 'status', 'timings'],
      ].sort(),
    );
  });
});

describe('usageChunk()', () => {
  it('estimates a token for each Chinese character and for four others', () => {
    // 如何 = 2, ？ = 1 of 4, rounded up; “page 12” = 7 characters = 2
    expect(usageChunk(head, '如何？', 'page 12')).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
    });
  });
});
