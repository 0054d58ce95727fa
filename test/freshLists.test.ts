import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvalBooks } from '../src/cli/evalBooks.ts';
import { readConfig } from '../src/config.ts';
import { readEvalSettings } from '../src/eval/evalSettings.ts';
import { readSets } from '../src/eval/readSets.ts';
import { runSets } from '../src/eval/runSets.ts';
import { summarise } from '../src/eval/summarise.ts';

/** Questions to several units that no bound is set on (eval/sets/README.md): what was reached is kept. */
const file = fileURLToPath(new URL('../eval/sets/coverage.jsonl', import.meta.url));
const books = createEvalBooks(readConfig({ READER: 'off' }), readEvalSettings().books);
let reached: ReturnType<typeof summarise>;

beforeAll(async () => {
  reached = summarise(await runSets(readSets([file]), { open: (id) => books.open(id) }));
});

afterAll(() => books.close());

describe('fresh questions to several units', () => {
  it('keep the figures reached: the right units, and a refusal where no unit answers', () => {
    expect(reached['unitF1']).toBeGreaterThanOrEqual(0.74);
    expect(reached['refusalRecall']).toBeGreaterThanOrEqual(0.4);
    expect(reached['refusalBalanced']).toBeGreaterThanOrEqual(0.68);
  });

  it('cite what stands on the page they name, and nobody else', () => {
    for (const metric of ['locatorUnit', 'locatorPage', 'locatorQuote'] as const) {
      expect(reached[metric], metric).toBe(1);
    }
    expect(reached['bleed'] ?? 0).toBe(0);
  });
});
