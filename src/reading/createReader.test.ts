import { describe, expect, it } from 'vitest';
import { piecesOf, scriptedModel } from '../testing/scriptedModel.ts';
import { describeReader } from '../testing/readerContract.ts';
import { createReader } from './createReader.ts';
import { createTokenizer } from './tokenizer.ts';

const files = {
  tokenizer: createTokenizer(piecesOf('每天自学小时？多少')),
  calibration: { slope: 1, shift: 0 },
};
const passage = { heading: '', text: '每天自学' };

/** Likelier the longer the window, without a place. */
describeReader('a scripted model', () =>
  createReader(
    files,
    scriptedModel((ids) => ({ answers: ids.length / 100 })),
  ),
);

describe('createReader()', () => {
  it('reads each passage, in the order given', async () => {
    const model = scriptedModel((ids) => ({ answers: ids.length }));
    const readings = await createReader(files, model)('多少？', [
      passage,
      { heading: '', text: '每' },
    ]);
    expect(readings).toHaveLength(2);
    expect(readings[0]!.answers).toBeGreaterThan(readings[1]!.answers);
  });

  it('reads the same passage for the same question once', async () => {
    const model = scriptedModel();
    const read = createReader(files, model);
    const [first] = await read('多少？', [passage]);
    const [second] = await read('多少？', [passage]);
    expect(second).toBe(first);
    expect(model.asked).toHaveLength(1);
    await read('多少', [passage]);
    await read('多少？', [{ ...passage, heading: '自学' }]);
    expect(model.asked).toHaveLength(3);
  });

  it('says of a passage without text that it does not answer, and asks no model', async () => {
    const model = scriptedModel();
    const [reading] = await createReader(files, model)('多少？', [{ heading: '', text: ' ' }]);
    expect(reading).toMatchObject({ answers: 0, span: null });
    expect(model.asked).toEqual([]);
  });

  it('reads questions and passages without end up to its bounds', async () => {
    const model = scriptedModel();
    const [reading] = await createReader(files, model)('多'.repeat(9_000), [
      { heading: '', text: '每天自学。\u0000😀'.repeat(9_000) },
    ]);
    expect(Number.isFinite(reading!.answers)).toBe(true);
    expect(model.asked.length).toBeLessThan(400);
  });

  it('stops when it is told to, and keeps nothing of that', async () => {
    const model = scriptedModel();
    const read = createReader(files, model);
    const stopped = AbortSignal.abort(new Error('gone'));
    await expect(read('多少？', [passage], { signal: stopped })).rejects.toThrow('gone');
    expect(model.asked).toEqual([]);
    expect(await read('多少？', [passage])).toHaveLength(1);
  });
});
