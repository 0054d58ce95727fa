import { afterAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { createEvalBooks } from '../src/cli/evalBooks.ts';
import { readConfig } from '../src/config.ts';
import { readEvalSettings } from '../src/eval/evalSettings.ts';
import { judgeAnswer } from '../src/eval/judgeAnswer.ts';
import { readSets } from '../src/eval/readSets.ts';
import { runSets } from '../src/eval/runSets.ts';

const settings = readEvalSettings();
const books = createEvalBooks(readConfig({}), settings.books);
const path = fileURLToPath(new URL('../eval/sets/dialogues.jsonl', import.meta.url));
const lines = readSets([path]);

afterAll(() => books.close());

describe('the dialogues of two turns and more', () => {
  it('are 120 and more', () => {
    expect(lines.length).toBeGreaterThanOrEqual(120);
  });

  it('are answered as their writer meant them, of every third six in ten and more', async () => {
    const asked = lines.filter((_, at) => at % 3 === 0);
    const records = await runSets(asked, { open: (id) => books.open(id) });
    const wrong = records.filter(({ line, answer }) => !judgeAnswer(line, answer).right);
    const ids = wrong.map(({ line }) => line.id).join(', ');
    expect(1 - wrong.length / asked.length, ids).toBeGreaterThanOrEqual(0.6);
  }, 300_000);
});
