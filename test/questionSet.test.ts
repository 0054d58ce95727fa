import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeAnswer, type Judgement } from '../eval/judgeAnswer.ts';
import { readSet, type SetLine } from '../eval/readSet.ts';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-set-'));
const set = readSet(new URL('../eval/sets/daqing.jsonl', import.meta.url));
const judged: { line: SetLine; judgement: Judgement }[] = [];

beforeAll(async () => {
  const config = readConfig({ CASEBOOK_HOME: home });
  await ingestBooks({ config });
  const casebook = await openCasebook(config);
  for (const line of set) {
    judged.push({
      line,
      judgement: judgeAnswer(line, await casebook.ask({ question: line.question })),
    });
  }
});

afterAll(() => rmSync(home, { recursive: true }));

/** Share of the lines of a kind and language that fulfil something. */
function share(
  of: { kinds: SetLine['kind'][]; language: SetLine['language'] },
  what: keyof Judgement,
): number {
  const chosen = judged.filter(
    ({ line }) => of.kinds.includes(line.kind) && line.language === of.language,
  );
  return chosen.filter(({ judgement }) => judgement[what] === true).length / chosen.length;
}

describe('the question set of the first book', () => {
  it('has 98 questions with ids of their own', () => {
    expect(new Set(set.map(({ id }) => id)).size).toBe(98);
  });

  it.each([
    ['zh', 0.95, 0.9],
    ['en', 0.9, 0.82],
  ] as const)('is answered where it can be, in %s', (language, status, facts) => {
    expect(share({ kinds: ['fact'], language }, 'status')).toBeGreaterThanOrEqual(status);
    expect(share({ kinds: ['fact'], language }, 'facts')).toBeGreaterThanOrEqual(facts);
    expect(share({ kinds: ['fact'], language }, 'page')).toBeGreaterThanOrEqual(facts);
  });

  it.each([
    ['zh', 1],
    ['en', 0.9],
  ] as const)('is refused where it must be, in %s', (language, least) => {
    const kinds: SetLine['kind'][] = ['not_in_book', 'text_not_held'];
    expect(share({ kinds, language }, 'status')).toBeGreaterThanOrEqual(least);
  });

  it('never cites another unit than the one asked about', () => {
    expect(
      judged.filter(({ judgement }) => judgement.bleed > 0).map(({ line }) => line.id),
    ).toEqual([]);
  });
});
