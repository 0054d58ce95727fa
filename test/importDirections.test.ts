import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Rooms of src, and the rooms each may import from; files of src itself are rooms of their own. */
const MAY_IMPORT: Record<string, string[]> = {
  types: [],
  errors: [],
  noTracing: [],
  packArrays: ['errors'],
  config: ['errors'],
  text: ['types', 'errors'],
  models: ['types', 'errors', 'config', 'packArrays', 'text'],
  retrieve: ['types', 'errors', 'config', 'packArrays', 'text', 'models'],
  answer: ['types', 'errors', 'text', 'models', 'retrieve'],
  conversations: ['types', 'errors', 'text', 'answer'],
  casebook: ['types', 'errors', 'config', 'models', 'retrieve', 'answer', 'conversations'],
  liveCasebook: ['config', 'errors', 'casebook', 'conversations', 'retrieve'],
  ingest: ['types', 'errors', 'config', 'text', 'models', 'retrieve'],
  bench: ['types', 'errors', 'text', 'models', 'retrieve'],
  eval: ['types', 'errors', 'text', 'models', 'retrieve', 'answer', 'conversations', 'casebook'],
  server: [
    'types',
    'errors',
    'config',
    'noTracing',
    'casebook',
    'liveCasebook',
    'conversations',
    'ingest',
    'retrieve',
    'text',
  ],
  cli: [
    'types',
    'noTracing',
    'errors',
    'config',
    'casebook',
    'conversations',
    'answer',
    'ingest',
    'server',
    'bench',
    'eval',
    'models',
    'retrieve',
  ],
};

/** Rooms within an answer: sentences are found before they are worded, worded before they are checked. */
const WITHIN_ANSWER: Record<string, string[]> = {
  quotes: [],
  wording: ['quotes'],
  generate: ['quotes', 'wording'],
  check: ['wording', 'generate'],
  converse: [],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['testing', 'web'].includes(entry.name) ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  return relative(src, path).split('/')[0]!.replace(/\.ts$/u, '');
}

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  const found = code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu);
  return [...found].map((match) => resolve(dirname(path), match[1]!));
}

/** Whole import statements from relative paths. */
function importLines(path: string): { line: string; target: string }[] {
  const found = readFileSync(path, 'utf8').matchAll(/^import\b[^;]*?from\s*'(\.[^']+)'/gmu);
  return [...found].map((match) => ({ line: match[0], target: resolve(dirname(path), match[1]!) }));
}

describe('imports', () => {
  const files = sources(src);

  it('stay inside src', () => {
    const outside = files.flatMap((file) =>
      importsOf(file).filter((target) => relative(src, target).startsWith('..')),
    );
    expect(outside).toEqual([]);
  });

  it('follow the direction of the design', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map(roomOf)
        .filter((room) => room !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(room))
        .map((room) => `${relative(src, file)} imports ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('within an answer go from what is found to what is checked', () => {
    const answer = join(src, 'answer');
    const roomIn = (path: string): string => relative(answer, path).split('/')[0]!;
    const wrong = Object.entries(WITHIN_ANSWER).flatMap(([room, open]) =>
      sources(join(answer, room)).flatMap((file) =>
        importsOf(file)
          .filter((target) => !relative(answer, target).startsWith('..'))
          .map(roomIn)
          .filter((other) => other !== room && !open.includes(other))
          .map((other) => `${relative(src, file)} imports ${other}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('of the page reach no code of the server, only the types of the nouns', () => {
    const web = join(src, 'web');
    const beyond = sources(web).flatMap((file) =>
      importLines(file).filter(({ target }) => relative(web, target).startsWith('..')),
    );
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.filter(({ line }) => !line.startsWith('import type'))).toEqual([]);
    expect(new Set(beyond.map(({ target }) => relative(src, target)))).toEqual(
      new Set(['types.ts']),
    );
  });

  it('sees every room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });
});
