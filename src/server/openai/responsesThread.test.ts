import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../conversations/conversationStore.ts';
import { createMemoryStore } from '../../conversations/memoryStore.ts';
import { makeTurn } from '../../testing/makeTurn.ts';
import type { EarlierItem } from './responsesRequest.ts';
import { findThread, type Thread } from './responsesThread.ts';

let conversations: ConversationStore;

beforeEach(() => {
  conversations = createMemoryStore('kept in memory');
  for (const question of ['一？', '二？']) conversations.append('c', makeTurn({ question }));
});

function find(given: { previous?: string; before?: EarlierItem[]; store?: boolean }): Thread {
  const { previous = null, before = [], store = true } = given;
  const request = { question: '？', model: 'casebook', stream: false, metadata: {}, user: null };
  return findThread(
    { ...request, previous, before, store },
    { conversations, unitNames: ['市统计局'] },
  );
}

describe('findThread()', () => {
  it('continues the conversation whose last answer is named', () => {
    expect(find({ previous: 'resp_c_2' })).toEqual({ ask: { conversationId: 'c' }, key: 'c_3' });
  });

  it('begins a conversation of its own at an earlier answer, and where nothing is to be kept', () => {
    const branch = find({ previous: 'resp_c_1' });
    expect(branch.ask.conversationId).not.toBe('c');
    expect(branch.ask.history!.map(({ asked }) => asked)).toEqual(['一？']);
    expect(branch.key).toBe(`${branch.ask.conversationId}_1`);
    const unkept = find({ previous: 'resp_c_2', store: false });
    expect(unkept.ask.conversationId).not.toBe('c');
    expect(unkept.ask.history).toHaveLength(2);
  });

  it('knows the last answer among the items, sent whole or as a reference', () => {
    const user = { role: 'user', text: '二？', id: null };
    for (const text of ['', '答。']) {
      const before = [user, { role: 'assistant', text, id: 'msg_c_2' }];
      expect(find({ before }).key).toBe('c_3');
    }
  });

  it('takes the items as history where they are not ours', () => {
    const before = [
      { role: 'user', text: '一？', id: null },
      { role: 'assistant', text: '市统计局：有。', id: 'msg_of_another_1' },
    ];
    const { history } = find({ before }).ask;
    expect(history).toEqual([{ asked: '一？', units: ['市统计局'] }]);
  });

  it.each([
    ['a response of another server', { previous: 'resp_68a1' }, 'previous_response_id'],
    ['a turn there is not', { previous: 'resp_c_3' }, 'previous_response_id'],
    ['a conversation that is gone', { previous: 'resp_d_1' }, 'previous_response_id'],
    [
      'a reference that leads nowhere',
      { before: [{ role: 'assistant', text: '', id: 'msg_d_1' }] },
      'input',
    ],
  ])('refuses %s', (_, given, param) => {
    const message = /only what was answered here, and stored, can be continued: current value is/u;
    expect(() => find(given)).toThrow(message);
    expect(() => find(given)).toThrow(expect.objectContaining({ param }));
  });
});
