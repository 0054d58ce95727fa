import { describe, expect, it } from 'vitest';
import { piecesOf, scriptedModel } from '../testing/scriptedModel.ts';
import { createEncoder } from './createEncoder.ts';
import { createTokenizer } from './tokenizer.ts';

const files = { tokenizer: createTokenizer(piecesOf('每天自学小时？多少')) };

describe('createEncoder()', () => {
  it('gives the model a text alone, between its marks', async () => {
    const model = scriptedModel((ids) => ({ vector: Float32Array.of(ids.length, 7) }));
    const vector = await createEncoder(files, model)('每天多少');
    const [ids, ...others] = model.asked;
    expect(others).toEqual([]);
    expect([ids![0], ids!.at(-1)]).toEqual([0, 2]);
    expect([...vector]).toEqual([ids!.length, 7]);
  });

  it('reads the beginning of a text without end, and a text of none', async () => {
    const model = scriptedModel();
    const encode = createEncoder(files, model);
    await encode('多'.repeat(9_000));
    await encode('');
    expect(model.asked[0]!.length).toBe(82);
    expect(model.asked[1]).toEqual([0, 2]);
  });

  it('stops when it is told to', async () => {
    const model = scriptedModel();
    const encode = createEncoder(files, model);
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(encode('多少', { signal })).rejects.toThrow('gone');
    expect(model.asked).toEqual([]);
  });
});
