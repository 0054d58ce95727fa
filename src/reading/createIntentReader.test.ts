import { describe, expect, it } from 'vitest';
import { piecesOf, scriptedModel } from '../testing/scriptedModel.ts';
import { likeliest } from '../text/likeliest.ts';
import { createIntentReader, intentOf } from './createIntentReader.ts';
import { QUESTION_LABELS, QUESTION_LOGITS } from './questionLabels.ts';

const files = { pieces: piecesOf('哪些单位自学？') };

/** Logits by which `intent` is likeliest. */
function saying(intent: (typeof QUESTION_LABELS.intent)[number], logit = 5): Float32Array {
  const logits = new Float32Array(QUESTION_LOGITS);
  logits[QUESTION_LABELS.intent.indexOf(intent)] = logit;
  return logits;
}

describe('createIntentReader()', () => {
  it('reads the question by itself, and each question once', async () => {
    const model = scriptedModel(() => ({ question: saying('list') }));
    const read = createIntentReader(files, model);
    expect(likeliest((await read('哪些单位自学？')).intent)).toBe('list');
    expect(await read('哪些单位自学？')).toBe(await read('哪些单位自学？'));
    expect(model.asked).toHaveLength(1);
    expect(model.asked[0]!.slice(0, 1)).toEqual([0]);
  });

  it('reads a question without end up to its bound, and one of no characters', async () => {
    const model = scriptedModel();
    const read = createIntentReader(files, model);
    await read('自学'.repeat(90_000));
    await read('');
    expect(model.asked.map(({ length }) => length <= 66)).toEqual([true, true]);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('gone'));
    const model = scriptedModel();
    await expect(createIntentReader(files, model)('自学', { signal })).rejects.toThrow('gone');
    expect(model.asked).toEqual([]);
  });
});

describe('intentOf()', () => {
  it('gives probabilities that sum to one, part by part', () => {
    const { intent, wanted, shape } = intentOf(saying('pages'));
    for (const part of [intent, wanted, shape]) {
      expect(Object.values(part).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    }
    expect(intent.pages).toBeGreaterThan(0.9);
  });

  it('knows nothing where a logit is no number', () => {
    const { intent } = intentOf(saying('pages', NaN));
    expect(new Set(Object.values(intent))).toEqual(new Set([1 / 12]));
    expect(intentOf(new Float32Array(QUESTION_LOGITS).fill(NaN)).perUnit).toBe(0);
  });
});
