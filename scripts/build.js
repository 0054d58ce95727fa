// Builds into dist/ what is older than its sources: the program (tsc) and the page (vite), side by side; `--force` builds both.
// Runs on `npm ci` (prepare) and before `npm start`; the check costs a few milliseconds, a build 2–5 s. Where the compilers are not
// installed (`--omit=dev`), what is there is taken as it is; without anything it says what to run (`--if-possible`: and ends well).
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const pageSources = join('src', 'web');
const shared = ['tsconfig.json', 'package.json'];

/** Each part: its sources, what of dist/ it owns, a file that shows it is there, and the command that builds it. */
const parts = [
  {
    name: 'program',
    inputs: ['src', 'tsconfig.build.json', ...shared],
    except: [pageSources],
    owns: (name) => name !== 'web' && !name.startsWith('.built'),
    made: 'cli.js',
    finish: nameBuiltFiles,
    command: () => [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  },
  {
    name: 'page',
    inputs: [pageSources, ...shared],
    except: [],
    owns: (name) => name === 'web',
    made: join('web', 'index.html'),
    finish: () => undefined,
    command: () => [viteCommand(), 'build', pageSources, '--logLevel', 'warn'],
  },
];

function viteCommand() {
  return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
}

function newest(path, except) {
  if (except.includes(relative(root, path))) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name), except));
  return Math.max(info.mtimeMs, ...inside);
}

function isCurrent({ name, inputs, except }) {
  const stamp = join(dist, `.built-${name}`);
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((input) => newest(join(root, input), except) <= built);
}

function hasCompilers() {
  try {
    for (const { command } of parts) command();
    return true;
  } catch {
    return false;
  }
}

/** The compiler leaves the names of sources in declarations: others read them only where they name what was built. */
function nameBuiltFiles() {
  for (const name of readdirSync(dist, { recursive: true }).filter((one) =>
    one.endsWith('.d.ts'),
  )) {
    const path = join(dist, name);
    const text = readFileSync(path, 'utf8');
    const named = text.replace(/((?:from |import\()['"]\.[^'"]*)\.ts(?=['"])/gu, '$1.js');
    if (named !== text) writeFileSync(path, named);
  }
}

async function build({ name, owns, command, finish }) {
  mkdirSync(dist, { recursive: true });
  for (const old of readdirSync(dist).filter(owns)) rmSync(join(dist, old), { recursive: true });
  const started = new Date();
  const child = spawn(process.execPath, command(), { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`casebook: the ${name} could not be built`);
  finish();
  const stamp = join(dist, `.built-${name}`);
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started); // a source changed while it was being built is newer
}

const stale = process.argv.includes('--force') ? parts : parts.filter((part) => !isCurrent(part));
if (stale.length > 0 && !hasCompilers()) {
  if (parts.some(({ made }) => !existsSync(join(dist, made)))) {
    process.stderr.write(
      'casebook: dist/ is not built and the compilers are not installed: run `npm ci --include=dev`, then `npm prune --omit=dev` if you like\n',
    );
    process.exitCode = process.argv.includes('--if-possible') ? 0 : 1;
  }
} else {
  const outcomes = await Promise.allSettled(stale.map(build));
  for (const { reason } of outcomes.filter(({ status }) => status === 'rejected')) {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = 1;
  }
}
