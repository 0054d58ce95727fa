import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readSets } from './readSets.ts';
import { judgedQuestion } from './setLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-sets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LINE = {
  id: 'a-1',
  book: 'b',
  language: 'zh',
  kind: 'fact',
  question: '问？',
  status: 'answered',
  units: ['市统计局'],
  named: true,
  pages: [1],
  facts: [{ anyOf: ['答'], vital: true }],
  quotes: ['答'],
  why: 'an example',
};

function write(name: string, ...lines: unknown[]): string {
  const file = join(folder, name);
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, `${texts.join('\n')}\n`);
  return file;
}

describe('readSets()', () => {
  it('reads lines, skipping blank ones, and sets what is left out', () => {
    const [line] = readSets([write('good.jsonl', '', LINE, '')]);
    expect(line).toEqual({ ...LINE, corrected: false, traits: [] });
  });

  it.each([
    ['{', 'line 1: '],
    [{ ...LINE, language: 'fr' }, 'language'],
    [{ ...LINE, turns: ['a', 'b'] }, 'either question or turns'],
    [{ ...LINE, question: undefined }, 'either question or turns'],
    [{ ...LINE, facts: [] }, 'at least one fact'],
    [{ ...LINE, corrected: true }, 'goes with a refusal'],
    [{ ...LINE, extra: 1 }, 'extra'],
    [{ ...LINE, id: 'A 1' }, 'id: must be'],
  ])('refuses %j, naming file and line', (line, rule) => {
    const file = write('bad.jsonl', line);
    expect(() => readSets([file])).toThrow(rule);
    expect(() => readSets([file])).toThrow(`${file}: line 1`);
  });

  it('refuses an id that another file has', () => {
    const files = [write('one.jsonl', LINE), write('two.jsonl', LINE)];
    expect(() => readSets(files)).toThrow(`two.jsonl: line 1: id: a-1 is already in ${files[0]!}`);
  });

  it('says which file cannot be read', () => {
    expect(() => readSets([join(folder, 'none.jsonl')])).toThrow('none.jsonl: cannot be read');
  });

  it('reads the sets of the project', () => {
    const sets = ['daqing-2010', 'yunhe-2015'].map((name) =>
      fileURLToPath(new URL(`../../eval/sets/${name}.jsonl`, import.meta.url)),
    );
    expect(readSets(sets).length).toBeGreaterThanOrEqual(332);
  });
});

describe('judgedQuestion()', () => {
  it('is the question, or the last of several', () => {
    expect(judgedQuestion({ question: 'a' })).toBe('a');
    expect(judgedQuestion({ turns: ['a', 'b'] })).toBe('b');
  });
});
