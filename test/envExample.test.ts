import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '../src/config.ts';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');

const lines = read('.env.example')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const example = lines.map((line) => /^([A-Z_]+)=(.*)$/u.exec(line)!);

describe('.env.example', () => {
  it('names every setting once, and nothing else', () => {
    expect(example.map(([, name]) => name!).sort()).toEqual([...settingNames].sort());
  });

  it('holds the defaults', () => {
    const env = Object.fromEntries(example.map(([, name, value]) => [name!, value!]));
    expect(readConfig(env)).toEqual(readConfig({}));
  });

  it('is what the documentation lists', () => {
    const [, settings] = read('docs/SERVING.md').split('## Settings');
    for (const name of settingNames) expect(settings, name).toContain(`\`${name}`);
  });
});
