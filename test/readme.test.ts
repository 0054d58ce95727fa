import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { askCommand } from '../src/cli/askCommand.ts';
import { readConfig } from '../src/config.ts';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
const home = mkdtempSync(join(tmpdir(), 'casebook-readme-'));
afterAll(() => rmSync(home, { recursive: true }));

/** The examples of the README: each question with the lines that it shows below it. */
const examples = readme
  .split(/^ {4}\$ npx casebook ask /mu)
  .slice(1)
  .map((block) => {
    const [command, ...rest] = block.split('\n');
    const end = rest.findIndex((line) => line !== '' && !line.startsWith('    '));
    const shown = rest.slice(0, end).map((line) => line.slice(4));
    return { question: JSON.parse(command!) as string, shown: shown.join('\n').trim() };
  });

/** In what is shown, `…` at the end of a line stands for its rest and a line of its own for any lines. */
function patternOf(shown: string): RegExp {
  const lines = shown.split('\n').map((line) => {
    if (line.trim() === '…') return '[^]*';
    const literal = line.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    return line.endsWith('…') ? `${literal.slice(0, -1)}.*` : literal;
  });
  return new RegExp(`^${lines.join('\n')}$`, 'u');
}

async function ask(question: string): Promise<string> {
  const printed: string[] = [];
  const context = {
    config: readConfig({ CASEBOOK_HOME: home }),
    isTerminal: false,
    print: (text: string) => void printed.push(text),
    note: () => undefined,
    progress: () => undefined,
  };
  expect(await askCommand([question], context)).toBe(0);
  return printed.join('\n').trim();
}

describe('README', () => {
  it('has at most 180 lines of at most 120 characters', () => {
    const lines = readme.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(180);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  it('and the documents it leads to name only files that are there', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const guides = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
    const files = [
      'README.md',
      'examples/README.md',
      ...guides.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
    ];
    const missing = files.flatMap((file) => {
      const found = readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/gu);
      const targets = [...found].map((match) => join(root, dirname(file), match[1]!));
      return targets.filter((target) => !existsSync(target)).map((target) => `${file}: ${target}`);
    });
    expect(files.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('shows what casebook prints for $question', async ({ question, shown }) => {
    expect(await ask(question)).toMatch(patternOf(shown));
  });
});
