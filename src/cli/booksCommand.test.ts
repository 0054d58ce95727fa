import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ingestBooks } from '../ingest/ingest.ts';
import { booksCommand } from './booksCommand.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'casebook-books-'));
});

afterEach(() => rmSync(home, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const silent = (): void => undefined;
  const config = readConfig({ CASEBOOK_HOME: home });
  const context = { config, isTerminal: false, print, note: silent, progress: silent };
  expect(await booksCommand(args, context)).toBe(0);
  return printed.join('\n');
}

describe('booksCommand()', () => {
  it('lists each book with what it holds, and says where there is none', async () => {
    expect(await run()).toContain('there are no books');
    const file = join(home, 'kitchens.md');
    writeFileSync(
      file,
      '# 厨房经验\n\n## 东街食堂：节水\n\n每天检查水表。\n\n## 西街食堂：分类\n\n设四个垃圾桶。\n',
    );
    await ingestBooks({ config: readConfig({ CASEBOOK_HOME: home }), files: [file] });
    expect(await run()).toMatch(
      /^kitchens: 厨房经验 · \d cases, \d with text · \d pages · ready$/u,
    );
    expect(JSON.parse(await run('--json'))).toMatchObject({
      books: [{ id: 'kitchens', state: 'ready' }],
    });
    await expect(run('x')).rejects.toThrow('takes no words');
  });
});
