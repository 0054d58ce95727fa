import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeRecord } from '../testing/evalDoubles.ts';
import { readRun, writeBaseline, writeRun } from './runFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = '2020-01-01T00:00:00.000Z';

describe('readRun()', () => {
  it('reads back what a run and a baseline are compared by', () => {
    const record = makeRecord({ pair: 'p', scores: { right: 1, vitalFacts: 1 / 3 } });
    const [run, baseline] = ['run.json', 'deep/baseline.json'].map((name) => join(folder, name));
    writeRun(run!, { at: AT, summary: {}, judge: null, questions: [record] });
    writeBaseline(baseline!, AT, [record]);
    expect(readRun(run!).questions[0]).toMatchObject({
      id: record.id,
      scores: { vitalFacts: 1 / 3 },
    });
    expect(readRun(baseline!).questions[0]!.scores.vitalFacts).toBe(0.333333);
    expect(readRun(baseline!).questions[0]).not.toHaveProperty('answer');
    expect(readFileSync(baseline!, 'utf8').split('\n')).toHaveLength(4);
  });

  it.each([
    ['{', 'cannot be read as a run'],
    ['{"at":"x","questions":[{"id":1}]}', 'questions.0.id'],
    ['{"at":"x","questions":[{"scores":{"colour":1}}]}', 'questions.0'],
  ])('refuses %s, naming the file', (text, rule) => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, text);
    expect(() => readRun(file)).toThrow(rule);
    expect(() => readRun(file)).toThrow(file);
  });
});
