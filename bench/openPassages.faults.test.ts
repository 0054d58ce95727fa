import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { refusalFigures } from '../src/eval/metrics/refusalFigures.ts';
import { openPassages } from './openPassages.ts';
import { readPassageQuestions } from './readPassageQuestions.ts';

const ITEMS = [
  {
    question: '青河县的博物馆一年接待多少游客？',
    passages: ['博物馆: 青河县的博物馆一年接待游客9万人次。'],
    answerable: true,
  },
  {
    question: '青河县的博物馆一年接待多少游客？',
    passages: ['桥梁: 白石桥建于1931年，由当地石匠修成。'],
    answerable: false,
  },
];

describe('openPassages()', () => {
  it('lets each question look at its own passages only', async () => {
    const { answerer, ask } = await openPassages(ITEMS);
    const statuses: string[] = [];
    for (const at of ITEMS.keys()) {
      const { question, filter } = ask(at);
      statuses.push((await answerer().answer(question, { filter })).status);
    }
    expect(statuses).toEqual(['answered', 'not_in_book']);
  });

  it('keeps balanced accuracy of refusals at 0.65 over the passages of strangers', async ({
    skip,
  }) => {
    const file = fileURLToPath(
      new URL('../../shared/benchmarks/refusal-zh.jsonl', import.meta.url),
    );
    skip(!existsSync(file), `no passages of strangers at ${file}`);
    const items = readPassageQuestions(file);
    const { answerer, ask } = await openPassages(items);
    const shipping = answerer();
    const decided = [];
    for (const [at, { answerable }] of items.entries()) {
      const { question, filter } = ask(at);
      const { status } = await shipping.answer(question, { filter });
      decided.push({ due: !answerable, given: status !== 'answered' });
    }
    expect(refusalFigures(decided).balancedAccuracy).toBeGreaterThanOrEqual(0.65);
  }, 60_000);
});
