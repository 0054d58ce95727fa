import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { readOpenaiRequest } from './openaiRequest.ts';

const QUESTION = { role: 'user', content: '如何？' };
const picture = { type: 'image_url', image_url: { url: 'https://x.example/a.png' } };

function read(body: unknown): ReturnType<typeof readOpenaiRequest> {
  return readOpenaiRequest(body, ['市统计局']);
}

function refusal(body: unknown): string {
  try {
    read(body);
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid_input' });
    return (error as CasebookError).message;
  }
  throw new Error('nothing was refused');
}

describe('readOpenaiRequest()', () => {
  it('takes the last message for the question and keeps nothing of it', () => {
    expect(read({ model: 'casebook', messages: [QUESTION] })).toEqual({
      ask: { question: '如何？', history: [], keep: false },
      task: null,
      model: 'casebook',
      stream: false,
      includeUsage: false,
    });
  });

  it('lets pass what shapes how a model writes, and fields it does not know', () => {
    const { stream, includeUsage } = read({
      model: 'casebook',
      messages: [{ ...QUESTION, name: 'x' }],
      temperature: 2,
      max_tokens: 1,
      tools: [{ type: 'function', function: { name: 'f' } }],
      user: 'u',
      n: null,
      stream: true,
      stream_options: { include_usage: true, include_obfuscation: false },
      novelty: {},
    });
    expect([stream, includeUsage]).toEqual([true, true]);
  });

  it('joins the text parts of a question', () => {
    const content = ['市统计局', '如何？'].map((text) => ({ type: 'text', text }));
    const { ask } = read({ model: 'casebook', messages: [{ role: 'user', content }] });
    expect(ask!.question).toBe('市统计局\n如何？');
  });

  it('reads earlier messages leniently: what is no text there is passed over', () => {
    const messages = [
      { role: 'developer', content: 'x' },
      { role: 'user', content: [picture, { type: 'text', text: '这是？' }] },
      { role: 'assistant', content: null, tool_calls: [] },
      { role: 'assistant', content: [{ type: 'refusal', refusal: '不' }] },
      { role: 'assistant', content: '市统计局。' },
      QUESTION,
    ];
    expect(read({ model: 'casebook', messages }).ask!.history).toEqual([
      { asked: '这是？', units: ['市统计局'] },
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no body', undefined, /the request: /u],
    ['no model', { messages: [QUESTION] }, /^model: /u],
    ['no messages', { model: 'casebook', messages: [] }, /^messages: /u],
    [
      'a role of its own',
      { model: 'casebook', messages: [{ role: 'king', content: 'x' }] },
      /role/u,
    ],
    ['several answers', { model: 'casebook', messages: [QUESTION], n: 2 }, /^n: must be 1/u],
    [
      'an empty question',
      { model: 'casebook', messages: [{ ...QUESTION, content: '' }] },
      /empty/u,
    ],
    ['a question without text', { model: 'casebook', messages: [{ role: 'user' }] }, /empty/u],
    [
      'an endless question',
      { model: 'casebook', messages: [{ ...QUESTION, content: '长'.repeat(2001) }] },
      /at most 2000 characters/u,
    ],
    [
      'a picture in the question',
      { model: 'casebook', messages: [{ role: 'user', content: [picture] }] },
      /content must be text: current value is a part of type image_url/u,
    ],
    [
      'a last word of the assistant',
      { model: 'casebook', messages: [QUESTION, { role: 'assistant', content: '好' }] },
      /must be of the user: current value is assistant/u,
    ],
  ])('refuses %s', (_what, body, message) => {
    expect(refusal(body)).toMatch(message);
  });

  it.each<[string, object, string]>([
    ['no model', { model: undefined }, 'model'],
    ['several answers', { n: 2 }, 'n'],
    [
      'an empty question',
      { messages: [QUESTION, { role: 'user', content: '' }] },
      'messages[1].content',
    ],
    ['a picture', { messages: [{ role: 'user', content: [picture] }] }, 'messages[0].content'],
    ['a role of its own', { messages: [{ role: 'king', content: 'x' }] }, 'messages[0].role'],
    ['a last word of the assistant', { messages: [{ role: 'assistant' }] }, 'messages[0].role'],
    ['JSON wanted', { response_format: { type: 'json_object' } }, 'response_format'],
    ['a schema', { response_format: { type: 'json_schema', json_schema: {} } }, 'response_format'],
    ['a tool that must be called', { tool_choice: 'required' }, 'tool_choice'],
    ['one tool', { tool_choice: { type: 'function', function: { name: 'f' } } }, 'tool_choice'],
    ['a function', { functions: [], function_call: { name: 'f' } }, 'function_call'],
    ['a voice', { modalities: ['text', 'audio'] }, 'modalities'],
  ])('names the field of %s', (_what, more, param) => {
    const body = { model: 'casebook', messages: [QUESTION], ...more };
    expect(() => read(body)).toThrow(expect.objectContaining({ param }));
  });

  it('lets pass the forms that are those of an answer', () => {
    const forms = { response_format: { type: 'text' }, tool_choice: 'auto', modalities: ['text'] };
    expect(read({ model: 'casebook', messages: [QUESTION], ...forms }).ask).not.toBeNull();
    const none = { tool_choice: 'none', function_call: 'auto', response_format: null };
    expect(read({ model: 'casebook', messages: [QUESTION], ...none }).ask).not.toBeNull();
  });

  it('takes the question out of what a client has pasted around it, also in earlier turns', () => {
    const wrapped = (question: string): object => ({
      role: 'user',
      content: `<context>${'学'.repeat(9000)}</context>\n\n${question}`,
    });
    const answer = { role: 'assistant', content: '市统计局。' };
    const { ask } = read({
      model: 'casebook',
      messages: [wrapped('一？'), answer, wrapped('二？')],
    });
    expect(ask!.question).toBe('二？');
    expect(ask!.history).toEqual([{ asked: '一？', units: ['市统计局'] }]);
  });

  it('knows a task, however long', () => {
    const talk = `USER: ${'长'.repeat(9000)}\nASSISTANT: 好。`;
    const content = `### Task:\nx\n{ "tags": [] }\n<chat_history>\n${talk}\n</chat_history>`;
    const { ask, task } = read({ model: 'casebook', messages: [{ role: 'user', content }] });
    expect(ask).toBeNull();
    expect(task!.kind).toBe('tags');
  });
});
