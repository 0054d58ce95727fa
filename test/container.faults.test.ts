import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-container-')));
const MINUTES = 60_000;
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Step {
  keyword: string;
  value: string;
}

const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
const steps = text
  .replace(/^#.*\n/gmu, '')
  .replace(/\\\n\s*/gu, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Step => {
    const at = line.indexOf(' ');
    return { keyword: line.slice(0, at), value: line.slice(at + 1).trim() };
  });
const second = steps.findLastIndex(({ keyword }) => keyword === 'FROM');
const build = steps.slice(0, second);
const image = steps.slice(second);
const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n');

const valuesOf = (stage: Step[], keyword: string) =>
  stage.filter((step) => step.keyword === keyword).map(({ value }) => value);

/** Paths of the image, inside the folder that stands for it. */
const within = (value: string): string =>
  value.replaceAll('/var/lib/casebook', join(place, 'var')).replaceAll('/app', join(place, 'app'));

function copy(value: string): void {
  const words = value.split(' ');
  const to = words.pop()!;
  for (const from of words) {
    const target = to.endsWith('/') ? join(place, 'app', to, from) : join(place, 'app', to);
    mkdirSync(dirname(target), { recursive: true });
    const isWanted = (path: string) => !ignored.includes(relative(root, path));
    cpSync(join(root, from), target, { recursive: true, filter: isWanted });
  }
}

function environment(more: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_/iu.test(name));
  return { PATH, HOME, ...(Object.fromEntries(npm) as Record<string, string>), ...more };
}

const registry = execFileSync('npm', ['config', 'get', 'registry'], {
  env: environment(),
  encoding: 'utf8',
}).trim();
const isOnline = await fetch(registry, { signal: AbortSignal.timeout(5_000) }).then(
  ({ ok }) => ok,
  () => false,
);
if (!isOnline) console.warn(`skipped: the npm registry ${registry} cannot be reached`);

describe('the Dockerfile', () => {
  it('names slim images of the Node of .nvmrc, with their versions', () => {
    const version = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
    const images = valuesOf(steps, 'FROM').map((value) => value.split(' ')[0]);
    expect(new Set(images)).toEqual(new Set([`node:${version}-bookworm-slim`]));
  });

  it('copies what is there and not ignored', () => {
    const sources = valuesOf(build, 'COPY').flatMap((value) => value.split(' ').slice(0, -1));
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(ignored).not.toContain(source.split('/')[0]);
    }
  });

  it('runs as nobody in particular, with a check of its health, and holds no secret', () => {
    expect(valuesOf(image, 'USER')).toEqual(['node']);
    expect(valuesOf(image, 'HEALTHCHECK')[0]).toContain('/readyz');
    expect(text).not.toMatch(/(?:KEY|PASSWORD|TOKEN)\s*=/u);
    expect(valuesOf(steps, 'ADD')).toEqual([]);
    for (const command of valuesOf(steps, 'RUN').filter((value) => value.includes('apt-get')))
      expect(command).toMatch(/--no-install-recommends.*rm -rf \/var\/lib\/apt\/lists/u);
  });

  it.skipIf(!isOnline)(
    'has steps that build, start and pass the check of health in a clean folder',
    async () => {
      for (const { keyword, value } of build) {
        if (keyword === 'COPY') copy(value);
        if (keyword !== 'RUN' || value.includes('apt-get')) continue;
        const env = environment({ npm_config_prefer_offline: 'true' });
        execFileSync('sh', ['-ec', within(value)], {
          cwd: resolve(place, 'app'),
          env,
          stdio: 'pipe',
        });
      }
      expect(existsSync(join(place, 'app', 'node_modules', 'vite'))).toBe(false);
      expect(existsSync(join(place, 'app', 'data', 'training'))).toBe(false);
      const probe = createServer().listen(0, '127.0.0.1');
      await once(probe, 'listening');
      const PORT = String((probe.address() as AddressInfo).port);
      probe.close();
      const settings = valuesOf(image, 'ENV').flatMap((value) => value.split(' '));
      const set = Object.fromEntries(settings.map((one) => within(one).split('='))) as Record<
        string,
        string
      >;
      const env = environment({ ...set, PORT, HOST: '127.0.0.1', LOG_LEVEL: 'warn' });
      const [command, ...args] = JSON.parse(valuesOf(image, 'CMD')[0]!) as string[];
      const child = spawn(command!, args, {
        cwd: join(place, 'app'),
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      try {
        for await (const line of createInterface({ input: child.stdout }))
          if (line.includes('casebook serves')) break;
        const check = /CMD (\[.*\])$/u.exec(valuesOf(image, 'HEALTHCHECK')[0]!)![1]!;
        const [program, ...rest] = JSON.parse(check) as string[];
        expect(spawnSync(program!, rest, { env }).status).toBe(0);
        expect(spawnSync(program!, rest, { env: { ...env, PORT: '1' } }).status).toBe(1);
      } finally {
        child.kill('SIGTERM');
        await ended;
      }
    },
    10 * MINUTES,
  );
});
