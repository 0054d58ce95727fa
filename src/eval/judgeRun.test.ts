import { describe, expect, it } from 'vitest';
import type { Chat } from '../models/chat.ts';
import { makeRecord } from '../testing/evalDoubles.ts';
import { judgeRun } from './judgeRun.ts';

describe('judgeRun()', () => {
  it('takes the mean over the answers that were judged', async () => {
    const replies = [
      '{"supported": [true], "relevance": 1}',
      'no idea',
      '{"supported": [false], "relevance": 0.5}',
    ];
    const chat: Chat = {
      id: 'test:judge',
      async *stream() {
        yield replies.shift()!;
      },
    };
    const run = await judgeRun([makeRecord(), makeRecord(), makeRecord()], chat);
    expect(run.judge).toEqual({
      model: 'test:judge',
      judged: 2,
      faithfulness: 0.5,
      relevance: 0.75,
    });
    expect(run.records.map(({ judged }) => judged?.relevance)).toEqual([1, undefined, 0.5]);
  });
});
