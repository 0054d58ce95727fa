import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ingestCommand } from './ingestCommand.ts';

const TEXT = '云河经验\n\n　　公司先摸清了每台锅炉的年限，随后分三批改造。\n';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'casebook-ingest-'));
});
afterEach(() => rmSync(home, { recursive: true }));

describe('ingestCommand()', () => {
  it('says of a removed book that it comes back when it lies in the data folder', async () => {
    const data = join(home, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'kept.txt'), TEXT);
    const other = join(home, 'other.txt');
    writeFileSync(other, `${TEXT}又一段。\n`);
    const config = readConfig({ CASEBOOK_HOME: join(home, 'home'), CASEBOOK_DATA: data });
    const noted: string[] = [];
    const context = {
      config,
      print: () => undefined,
      note: (text: string) => void noted.push(text),
      progress: () => undefined,
    };
    const run = (...args: string[]): Promise<number> => ingestCommand(args, context as never);
    expect(await run()).toBe(0);
    expect(await run(other)).toBe(0);
    expect(await run('--remove', 'other')).toBe(0);
    expect(noted).toEqual([]);
    expect(await run('--remove', 'kept')).toBe(0);
    expect(noted).toEqual([
      `kept lies in ${data}: it comes back when that folder is read again (casebook ingest, serve)`,
    ]);
  });
});
