import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const shipped = { ...manifest.dependencies, ...manifest.optionalDependencies };

/** Declared without being imported, and why. */
const NOT_IMPORTED: Record<string, string> = {
  '@langchain/classic': 'of @langchain/community; newer ones want a newer Node',
  '@browserbasehq/stagehand': 'a peer of @langchain/community that nothing here uses: an empty one',
  '@ibm-cloud/watsonx-ai': 'a peer of @langchain/community that nothing here uses: an empty one',
  'ibm-cloud-sdk-core': 'a peer of @langchain/community that nothing here uses: an empty one',
  'hnswlib-node': 'optional: loaded by a name that is put together',
  libsql: 'optional: loaded with require',
  'onnxruntime-node': 'optional: loaded by a name that is put together',
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|js)$/u.test(name))
    .map((name) => join(folder, name));
}

/** Packages that a file imports by name. */
function packagesOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found = code.matchAll(
    /(?:^(?:import|export)\b[\w\s{},*]*?\bfrom\s*|^import\s*|\bimport\(\s*)'([^'.][^']*)'/gmu,
  );
  const names = [...found].map(([, name]) =>
    name!
      .split('/')
      .slice(0, name!.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return names.filter(
    (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !name.includes('$'),
  );
}

const isTest = (file: string): boolean => /\.test\.tsx?$|[\\/]testing[\\/]/u.test(file);
const program = [...sources('src'), ...sources('bin')].filter(
  (file) => !isTest(file) && !file.startsWith(join('src', 'web')),
);

describe('installing', () => {
  it('runs no script of a package that nobody has looked at, and fetches nothing beside the packages', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean; os?: string[] }>;
    };
    const scripted = Object.entries(lock.packages).flatMap(([path, { hasInstallScript, os }]) =>
      hasInstallScript && path !== '' && (os?.includes('linux') ?? true)
        ? [path.replace(/^.*node_modules\//u, '')]
        : [],
    );
    expect(scripted.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
    // older npms know no allowScripts
    expect(manifest.allowScripts['onnxruntime-node']).toBe(false);
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^onnxruntime-node-install=skip$/mu);
  });
});

describe('imports of packages', () => {
  it('by the program are among its dependencies', () => {
    const missing = program.flatMap((file) =>
      packagesOf(file)
        .filter((name) => !(name in shipped))
        .map((name) => `${file} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('anywhere are declared', () => {
    const folders = ['src', 'bench', 'eval', 'scripts', 'test'];
    const missing = folders.flatMap(sources).flatMap((file) =>
      packagesOf(file)
        .filter((name) => !(name in shipped) && !(name in manifest.devDependencies))
        .map((name) => `${file} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('use every dependency, but for those that are declared for a reason', () => {
    const used = new Set(program.flatMap(packagesOf));
    const idle = Object.keys(shipped).filter((name) => !used.has(name));
    expect(idle.sort()).toEqual(Object.keys(NOT_IMPORTED).sort());
  });
});
