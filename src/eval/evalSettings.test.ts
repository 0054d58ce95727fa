import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEvalSettings } from './evalSettings.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readEvalSettings()', () => {
  it('reads those of the project, whose files are there', () => {
    const { sets, books, floors } = readEvalSettings();
    for (const file of [...sets, ...Object.values(books)]) expect(existsSync(file)).toBe(true);
    expect(floors.length).toBeGreaterThan(0);
  });

  it.each([
    ['{', 'cannot be read'],
    ['{"sets":[],"books":{},"floors":[{"metric":"colour","bound":1}]}', 'floors.0.metric'],
  ])('refuses %s, naming the file', (text, rule) => {
    const file = join(folder, 'eval.json');
    writeFileSync(file, text);
    expect(() => readEvalSettings(file)).toThrow(rule);
    expect(() => readEvalSettings(file)).toThrow(file);
  });
});
