import { describe, expect, it } from 'vitest';
import { makeTurn } from '../testing/makeTurn.ts';
import type { Conversation } from '../types.ts';
import { conversationToJson } from './exportJson.ts';

describe('conversationToJson()', () => {
  it('keeps everything, and numbers the citations of all answers', () => {
    const [one, two] = [makeTurn({ text: '\ud800\0' }), makeTurn()];
    const again = { ...two.answer.citations[0]!, n: 2, quote: '二' };
    two.answer.citations.push(again);
    const turns = [one, two].map((turn) => ({ ...turn, feedback: null }));
    const conversation: Conversation = {
      id: 'c',
      title: 't',
      createdAt: one.at,
      updatedAt: two.at,
      turns,
    };
    const read = JSON.parse(conversationToJson(conversation)) as Record<string, unknown>;
    expect(read).toEqual({
      ...conversation,
      footnotes: [
        { footnote: 1, answerId: one.answer.id, ...one.answer.citations[0] },
        { footnote: 2, answerId: two.answer.id, ...two.answer.citations[0] },
        { footnote: 3, answerId: two.answer.id, ...again },
      ],
    });
  });
});
