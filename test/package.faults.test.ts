import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-package-')));
const app = join(place, 'app');
const MINUTES = 60_000;
const QUESTION = '市财政局三年来共培训多少人次？';
const run = promisify(execFile);

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The environment without what a test runner puts there. */
function cleanEnvironment(more: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_/iu.test(name));
  return { PATH, HOME, ...(Object.fromEntries(npm) as Record<string, string>), ...more };
}

const env = cleanEnvironment();
const registry = execFileSync('npm', ['config', 'get', 'registry'], { env, encoding: 'utf8' });
const isOnline = await fetch(registry.trim(), { signal: AbortSignal.timeout(5_000) }).then(
  (response) => response.ok,
  () => false,
);
if (!isOnline) console.warn(`skipped: the npm registry ${registry.trim()} cannot be reached`);

interface Packed {
  filename: string;
  unpackedSize: number;
  files: { path: string }[];
}

/** What `npm pack` puts into the package; dist/ is built before these tests run. */
function pack(): Packed {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', place];
  const told = execFileSync('npm', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  return (JSON.parse(told) as Packed[])[0]!;
}

function filesOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

describe('a clone without compilers', () => {
  const clone = join(place, 'clone');

  beforeAll(() => {
    for (const name of ['bin', 'scripts', 'src', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    cpSync(join(root, 'tsconfig.build.json'), join(clone, 'tsconfig.build.json'));
  });

  const tell = (...args: string[]) =>
    run(process.execPath, args, { cwd: clone, env }).then(
      ({ stderr }) => ({ code: 0, stderr }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );

  it('says in one sentence what to run, on installing, starting and asking', async () => {
    const sentence = /^casebook: dist\/ is not built.*npm ci --include=dev.*\n$/u;
    const installing = await tell('scripts/build.js', '--if-possible');
    expect(installing).toEqual({ code: 0, stderr: expect.stringMatching(sentence) as string });
    const starting = await tell('scripts/build.js');
    expect(starting).toEqual({ code: 1, stderr: expect.stringMatching(sentence) as string });
    const asking = await tell('bin/casebook.js', 'ask', QUESTION);
    expect(asking).toEqual({ code: 1, stderr: expect.stringMatching(sentence) as string });
  });

  it('runs what was built before, and says nothing', async () => {
    cpSync(join(root, 'dist'), join(clone, 'dist'), { recursive: true });
    expect(await tell('scripts/build.js')).toEqual({ code: 0, stderr: '' });
  });

  it('is not published unless the version is named', async () => {
    const refused = await tell('scripts/guardPublish.js');
    expect(refused).toEqual({
      code: 1,
      stderr: expect.stringMatching(/CASEBOOK_PUBLISH=[0-9.]+/u) as string,
    });
  });
});

describe('the package', () => {
  let packed: Packed;
  beforeAll(() => {
    packed = pack();
  }, MINUTES);

  it('holds the program, its declarations, the page and the data in 60 MB, and no tests or pictures', () => {
    const names = packed.files.map(({ path }) => path);
    expect(names).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'NOTICE',
        'CHANGELOG.md',
        'bin/casebook.js',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/web/index.html',
        'data/daqing-2010.txt',
        'data/daqing-2010.en.json',
        'data/models/reader.onnx',
        'data/lexicon/en-zh.bin',
      ]),
    );
    const unwanted = /\.(?:png|map|tsx?)$|\.test\.|^(?:test|src|bench|eval|scripts)\/|training/u;
    expect(names.filter((name) => unwanted.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
    expect(packed.unpackedSize).toBeLessThanOrEqual(60_000_000);
  });

  describe.skipIf(!isOnline)('installed with --omit=dev', () => {
    const installed = join(app, 'node_modules', 'casebook');
    let before: string[];

    beforeAll(() => {
      mkdirSync(app, { recursive: true });
      writeFileSync(join(app, 'package.json'), '{"name":"app","private":true,"type":"module"}');
      const quiet = [
        '--omit=dev',
        '--no-fund',
        '--no-audit',
        '--prefer-offline',
        '--loglevel=error',
      ];
      // no scripts: the addon is not compiled here, the vectors are scanned
      const args = ['install', ...quiet, '--ignore-scripts', join(place, packed.filename)];
      execFileSync('npm', args, { cwd: app, env, stdio: 'pipe' });
      before = filesOf(installed);
    }, 5 * MINUTES);

    it('asks from the command line, and keeps its index in the folder it was started in', async () => {
      const { stdout } = await run('npx', ['casebook', 'ask', QUESTION], { cwd: app, env });
      expect(stdout).toContain('166人次');
      expect(readdirSync(join(app, '.casebook')).sort()).toEqual(
        expect.arrayContaining(['books', 'index']),
      );
      expect(filesOf(installed)).toEqual(before);
    });

    it('is imported from JavaScript', async () => {
      const program = `
        import { checkText, createRetriever, openCasebook, readConfig } from 'casebook';
        const config = readConfig(process.env);
        const casebook = await openCasebook(config);
        const answer = await casebook.ask({ question: ${JSON.stringify(QUESTION)} });
        await casebook.close();
        const retriever = await createRetriever({ config, k: 1 });
        const [{ metadata }] = await retriever.invoke('七个一');
        const { sentences } = await checkText({ config, text: '3年来全局共培训166人次。' });
        console.log(JSON.stringify([answer.status, metadata.unit, sentences[0].support]));`;
      writeFileSync(join(app, 'use.mjs'), program);
      const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: app, env });
      expect(JSON.parse(stdout)).toEqual(['answered', '市科技局', 'verbatim']);
    });

    it('is imported from strict TypeScript that checks every declaration', async () => {
      const program = `
        import { ExactVectorStore, HnswVectorStore, createRetriever, ingestBooks, openCasebook, readConfig } from 'casebook';
        import type { Answer, Casebook, Config, IngestReport, PassageRetriever } from 'casebook';
        const config: Config = readConfig({ READER: 'off' });
        export const report: IngestReport = await ingestBooks({ config, files: ['a.txt'] });
        const casebook: Casebook = await openCasebook(config);
        export const answer: Answer = await casebook.ask({ question: 'why?' });
        export const retriever: PassageRetriever = await createRetriever({ config });
        export const texts: string[] = (await retriever.invoke('why?')).map((found) => found.pageContent);
        export const stores = [ExactVectorStore, HnswVectorStore];
        // @ts-expect-error a question is text
        await casebook.ask({ question: 1 });`;
      writeFileSync(join(app, 'use.ts'), program);
      // LangChain's declarations name Symbol.asyncDispose and fetch
      const lib = ['ES2023', 'ESNext.Disposable', 'DOM'];
      const options = { target: 'ES2022', module: 'nodenext', lib, types: [], strict: true };
      const settings = { compilerOptions: { ...options, noEmit: true }, files: ['use.ts'] };
      writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(settings));
      const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
      const { stdout } = await run(process.execPath, [compiler, '-p', '.'], {
        cwd: app,
        env,
      }).catch((error: { stdout: string }) => error);
      expect(stdout).toBe('');
    });

    it('serves the page and answers over HTTP', async () => {
      const served = { ...env, PORT: '0', LOG_LEVEL: 'warn', READER: 'off' };
      const command = join('node_modules', '.bin', 'casebook');
      const child = spawn(command, ['serve'], { cwd: app, env: served, stdio: 'pipe' });
      const ended = once(child, 'close');
      try {
        const answers: [Answer, string][] = [];
        for await (const line of createInterface({ input: child.stdout })) {
          const address = /casebook serves (\S+)/u.exec(line)?.[1];
          if (address === undefined) continue;
          const response = await fetch(`${address}/api/chat`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ question: QUESTION }),
          });
          const page = await (await fetch(address)).text();
          answers.push([(await response.json()) as Answer, page]);
          break;
        }
        expect(answers[0]![0].text).toContain('166人次');
        expect(answers[0]![1]).toContain('<title>');
      } finally {
        child.kill('SIGTERM');
        await ended;
      }
    });

    it('brings none of the packages that are used for building or by nothing', () => {
      execFileSync('npm', ['ls', '--omit=dev'], { cwd: app, env, stdio: 'pipe' }); // fails where one is missing
      const names = readdirSync(join(app, 'node_modules'));
      expect(names).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(?:vite|typescript|preact|playwright.*)$/u),
        ]),
      );
      expect(readdirSync(join(app, 'node_modules', '@ibm-cloud', 'watsonx-ai'))).toEqual(
        expect.not.arrayContaining(['dist']),
      );
    });
  });
});
