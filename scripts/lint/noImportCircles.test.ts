import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RULE = 'casebook/no-import-circles';
const CONFIG = fileURLToPath(new URL('../../eslint.config.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-lint-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the lint of this project says of files with these texts: `file: message`, in the order of the files. */
async function lint(name: string, files: Record<string, string>): Promise<string[]> {
  const cwd = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, file)), { recursive: true });
    await writeFile(join(cwd, file), text);
  }
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: CONFIG,
    overrideConfig: tseslint.configs.disableTypeChecked, // the files belong to no tsconfig
    ruleFilter: ({ ruleId }) => ruleId === RULE,
  });
  const results = await eslint.lintFiles(Object.keys(files));
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ message, line }) => `${filePath.slice(cwd.length + 1)}:${line} ${message}`),
  );
}

describe('no-import-circles', () => {
  it('finds two files that import each other, from both', async () => {
    const found = await lint('two', {
      'a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'b.ts': "\nexport const b = 1;\nexport { a } from './a.ts';\n",
    });
    expect(found).toEqual([
      'a.ts:1 imports go round in a circle: a.ts → b.ts → a.ts',
      'b.ts:3 imports go round in a circle: b.ts → a.ts → b.ts',
    ]);
  });

  it.each([
    ['import type', "import type { A } from '../a.ts';"],
    ['a type among values', "import { type A } from '../a.ts';"],
    ['export type', "export type { A } from '../a.ts';"],
    ['export *', "export * from '../a.ts';"],
    ['a type written out', "export type B = import('../a.ts').A;"],
    ['import() at run time', "export const b = () => import('../a.ts');"],
    ['an import for its effects', "import '../a.ts';"],
  ])('counts %s', async (name, line) => {
    const found = await lint(name.replace(/\W+/gu, '-'), {
      'a.ts': "export type A = 1;\nexport type { B } from './inner/b.tsx';\n",
      'inner/b.tsx': `${line}\n`,
    });
    expect(found).toHaveLength(2);
  });

  it('tells of every import on a circle the shortest way back', async () => {
    const found = await lint('longer', {
      'a.ts': "import './b.ts';\n",
      'b.ts': "import './c.ts';\nimport './d.ts';\n",
      'c.ts': "import './d.ts';\n",
      'd.ts': "import './a.ts';\n",
    });
    expect(found.map((line) => line.split(': ')[1])).toEqual([
      'a.ts → b.ts → d.ts → a.ts',
      'b.ts → c.ts → d.ts → a.ts → b.ts',
      'b.ts → d.ts → a.ts → b.ts',
      'c.ts → d.ts → a.ts → b.ts → c.ts',
      'd.ts → a.ts → b.ts → d.ts',
    ]);
  });

  it('leaves alone what only leads to a circle, is spoken of, or is no file', async () => {
    const found = await lint('none', {
      'a.ts': "import './b.ts';\nimport './style.css';\nimport 'node:fs';\n",
      'b.ts': "// import './a.ts'\nexport const b = \"import './a.ts'\";\n",
      'outside.ts': "import './round.ts';\n",
      'round.ts': "import './round2.ts';\n",
      'round2.ts': "import './round.ts';\n",
    });
    expect(found.map((line) => line.split(':')[0])).toEqual(['round.ts', 'round2.ts']);
  });
});
