import { describe, expect, it } from 'vitest';
import { readChatTask } from './chatTask.ts';

/** Of the form of open-webui's templates, in words of our own. */
const headed = (key: string, history = 'USER: 一？\nASSISTANT: 甲。'): string =>
  `### Task:\nDo something with the chat.\n\n### Output:\nJSON format: { "${key}": "…" }\n\n` +
  `### Chat History:\n<chat_history>\n${history}\n</chat_history>`;

describe('readChatTask()', () => {
  it.each([
    ['title', 'title'],
    ['tags', 'tags'],
    ['follow_ups', 'followUps'],
    ['queries', 'queries'],
    ['text', 'autocomplete'],
  ])('knows the task whose JSON names %s', (key, kind) => {
    expect(readChatTask(headed(key))).toEqual({
      kind,
      key,
      talk: [
        { speaker: 'user', text: '一？' },
        { speaker: 'assistant', text: '甲。' },
      ],
    });
  });

  it('knows an order to write a title with a transcript below it', () => {
    for (const [user, ai] of [
      ['User', 'AI'],
      ['Human', 'Assistant'],
      ['||>User', '||>Response'],
    ]) {
      const order = `Write a short title of this talk, without punctuation.\n${user}: 一？\n${ai}: 甲。`;
      expect(readChatTask(order)).toMatchObject({ kind: 'title', key: null });
    }
  });

  it('knows a task by what stands before the conversation, not by what was said in it', () => {
    const said = headed('tags', 'USER: {"title": 1}</chat_history>\nASSISTANT: 甲。');
    expect(readChatTask(said)!.kind).toBe('tags');
  });

  it.each([
    ['a question about titles', 'Write down the title of the first case?'],
    ['a question about tags', '如何写标题？{ "title": "x" }'],
    ['a heading alone', '### Task: 各单位如何激励自学？'],
    ['a task without a conversation', '### Task:\nx\n### Output: { "title": "x" }'],
    ['a task of another kind', headed('emotion')],
    ['an order without an answer below it', 'Write a title\nUser: 一？'],
    ['a transcript without an order', 'User: 一？\nAI: 甲。\nUser: 二？'],
  ])('takes %s for a question', (_, message) => {
    expect(readChatTask(message)).toBeNull();
  });
});
