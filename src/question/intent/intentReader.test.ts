import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { byWords, createIntentReader } from './intentReader.ts';
import { INTENT_OUTPUTS, readIntent, type IntentModel } from './intentModel.ts';

/** Says by the words that a question is the first of its intents, by the vector whatever stands in that. */
const model: IntentModel = {
  reader: 'abc',
  outputs: (_, vector) =>
    Array.from({ length: INTENT_OUTPUTS }, (_unused, output) =>
      output === (vector?.[0] ?? 0) ? 9 : 0,
    ),
};

function reading(given: { id?: string | null; fails?: CasebookError } = {}) {
  const encoded: string[] = [];
  const faults: string[] = [];
  const reader = createIntentReader({
    encode(text) {
      encoded.push(text);
      return given.fails ? Promise.reject(given.fails) : Promise.resolve(Float32Array.of(1));
    },
    id: given.id === undefined ? 'abc' : given.id,
    onFault: ({ message }) => faults.push(message),
    model,
  });
  return { reader, encoded, faults };
}

describe('createIntentReader()', () => {
  it('tells by the vector what it has looked at beforehand, whatever marks and spaces stand around it', async () => {
    const { reader, encoded } = reading();
    const says = (text: string): string => {
      const { intent } = reader.read(text, text);
      return intent.list > intent.fact ? 'by the vector' : 'by the words';
    };
    expect(says('怎么学')).toBe('by the words');
    await reader.prepare([' 怎么学？', '怎么学', '?']);
    expect(encoded).toEqual(['怎么学']);
    expect([says('怎么学?'), says('何时学')]).toEqual(['by the vector', 'by the words']);
  });

  it.each([
    ['there is none', null],
    ['its weights were fitted with another', 'def'],
  ])('tells by the words where %s', async (_, id) => {
    const { reader, encoded } = reading({ id });
    await reader.prepare(['怎么学']);
    expect(encoded).toEqual([]);
    expect(reader).toBe(byWords);
    expect(reader.read('市财政局怎么学', '怎么学')).toEqual(readIntent('怎么学'));
  });

  it('tells by the words where the encoder fails, and says so', async () => {
    const { reader, faults } = reading({ fails: new CasebookError('model_failed', 'gone') });
    await reader.prepare(['怎么学', '何时学']);
    expect(faults).toEqual(['gone']);
    expect(reader.read('怎么学', '怎么学').intent.fact).toBeGreaterThan(0.9);
  });

  it('lets through that whoever asked has left', async () => {
    const left = new Error('left');
    const reader = createIntentReader({ encode: () => Promise.reject(left), id: 'abc', model });
    await expect(reader.prepare(['怎么学'])).rejects.toBe(left);
  });
});
