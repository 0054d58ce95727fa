import { describe, expect, it } from 'vitest';
import { InputError } from '../http/inputError.ts';
import { readResponsesRequest } from './responsesRequest.ts';

const read = (more: object): ReturnType<typeof readResponsesRequest> =>
  readResponsesRequest({ model: 'casebook', input: '如何自学？', ...more });

/** The field an error names. */
function paramOf(more: object): string {
  try {
    read(more);
  } catch (error) {
    if (error instanceof InputError) return error.param;
    throw error;
  }
  return 'nothing';
}

describe('readResponsesRequest()', () => {
  it('takes a text as the question, kept unless told otherwise', () => {
    expect(read({})).toMatchObject({ question: '如何自学？', before: [], store: true });
    expect(read({ store: false, stream: true })).toMatchObject({ store: false, stream: true });
  });

  it('takes the last message as the question, messages and references before it as history', () => {
    const input = [
      { role: 'system', content: '你是海盗。' },
      { role: 'user', content: [{ type: 'input_text', text: '一？' }] },
      { type: 'reasoning', id: 'rs_1' },
      { type: 'item_reference', id: 'msg_c_1' },
      { type: 'message', role: 'user', content: '二？' },
      {
        type: 'message',
        id: 'msg_c_2',
        role: 'assistant',
        content: [{ type: 'output_text', text: '答。' }],
      },
      { type: 'function_call_output' },
      { role: 'user', content: [{ type: 'input_text', text: '三？' }] },
    ];
    const { question, before } = read({ input });
    expect(question).toBe('三？');
    expect(before).toEqual([
      { role: 'system', text: '你是海盗。', id: null },
      { role: 'user', text: '一？', id: null },
      { role: 'assistant', text: '', id: 'msg_c_1' },
      { role: 'user', text: '二？', id: null },
      { role: 'assistant', text: '答。', id: 'msg_c_2' },
    ]);
  });

  it.each([
    ['no model', { model: 7 }, 'model'],
    ['no input', { input: undefined }, 'input'],
    ['an empty question', { input: ' ' }, 'input'],
    ['an empty last message', { input: [{ role: 'user', content: '' }] }, 'input[0].content'],
    ['a last item of another role', { input: [{ role: 'assistant', content: 'x' }] }, 'input[0]'],
    [
      'a picture',
      { input: [{ role: 'user', content: [{ type: 'input_image' }] }] },
      'input[0].content',
    ],
    ['metadata that is no text', { metadata: { a: 1 } }, 'metadata.a'],
    ['a format', { text: { format: { type: 'json_object' } } }, 'text.format'],
    ['a tool that must be called', { tool_choice: 'required' }, 'tool_choice'],
    ['an answer later', { background: true }, 'background'],
    ['a conversation of OpenAI’s', { conversation: 'conv_1' }, 'conversation'],
    ['a prompt of OpenAI’s', { prompt: { id: 'p' } }, 'prompt'],
  ])('names the field of %s', (_, more, param) => {
    expect(paramOf(more)).toBe(param);
  });

  it('lets pass what changes nothing', () => {
    const more = {
      tools: [{ type: 'function', name: 'x' }],
      tool_choice: 'auto',
      text: { format: { type: 'text' }, verbosity: 'low' },
      background: false,
      temperature: 1,
      instructions: 'x',
      include: [],
    };
    expect(read(more).question).toBe('如何自学？');
  });
});
