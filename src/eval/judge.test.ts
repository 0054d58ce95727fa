import { describe, expect, it } from 'vitest';
import { ModelFault } from '../errors.ts';
import type { Chat, ChatMessage } from '../models/chat.ts';
import { makeAnswer } from '../testing/evalDoubles.ts';
import { judge } from './judge.ts';

function replying(reply: string | ModelFault): Chat & { asked: ChatMessage[] } {
  const asked: ChatMessage[] = [];
  return {
    id: 'test:judge',
    asked,
    async *stream(messages) {
      asked.push(...messages);
      if (reply instanceof ModelFault) throw reply;
      yield reply.slice(0, 5);
      yield reply.slice(5);
    },
  };
}

const asked = { question: '哪天？', answer: makeAnswer() };

describe('judge()', () => {
  it('reads the share of sentences that hold, and the relevance', async () => {
    const chat = replying('```json\n{"supported": [true], "relevance": 0.5}\n```');
    expect(await judge(asked, chat)).toEqual({ faithfulness: 1, relevance: 0.5 });
    const { text } = chat.asked.at(-1)!;
    expect(text).toContain(JSON.stringify(asked.question));
    expect(text).toContain('"quote":"甲局每周五学习。"');
  });

  it.each([
    ['no JSON', 'I think it is fine'],
    ['broken JSON', '{"supported": [true], "relevance": }'],
    ['another number of sentences', '{"supported": [true, true], "relevance": 1}'],
    ['a value out of range', '{"supported": [true], "relevance": 7}'],
  ])('does not count %s', async (_, reply) => {
    expect(await judge(asked, replying(reply))).toBeNull();
  });

  it('does not count a model that failed', async () => {
    expect(await judge(asked, replying(new ModelFault('timeout', 'slow')))).toBeNull();
  });

  it('judges a refusal by its relevance alone', async () => {
    const answer = makeAnswer({ sentences: [] });
    const chat = replying('{"supported": [], "relevance": 1}');
    expect(await judge({ question: '？', answer }, chat)).toEqual({
      faithfulness: 1,
      relevance: 1,
    });
  });
});
