import { readFileSync } from 'node:fs';
import type { InitializeHook, LoadHook, ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What is loaded otherwise than it stands; `url` without a query. */
export interface HookData {
  doubled: readonly { url: string; source: string }[];
  edits: readonly { url: string; find: string; put: string }[];
}

/** Marks the module that stands for another, and the one it stands for. */
const DOUBLE = '?double';
const ORIGINAL = '?original';

let data: HookData = { doubled: [], edits: [] };

export const initialize: InitializeHook<HookData> = (given) => {
  data = given;
};

/** Whoever imports a module that has a double gets the double, unless the original is asked for. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  if (specifier.endsWith(ORIGINAL)) return resolved;
  const isDoubled = data.doubled.some(({ url }) => url === resolved.url);
  return isDoubled ? { ...resolved, url: resolved.url + DOUBLE } : resolved;
};

export const load: LoadHook = async (url, context, next) => {
  const [path = url] = url.split('?');
  const double = data.doubled.find((one) => one.url + DOUBLE === url);
  if (double !== undefined) return { format: 'module', source: double.source, shortCircuit: true };
  const edits = data.edits.filter((one) => one.url === path);
  if (edits.length === 0) return next(url, context);
  const source = edits.reduce(
    (text, { find, put }) => edited(text, { find, put, path }),
    readFileSync(fileURLToPath(path), 'utf8'),
  );
  return { format: 'module', source: await withoutTypes(source), shortCircuit: true };
};

/** @throws Error where the words do not stand there exactly once. */
function edited(
  text: string,
  { find, put, path }: { find: string; put: string; path: string },
): string {
  const parts = text.split(find);
  if (parts.length === 2) return parts.join(put);
  throw new Error(`${path}: must hold ${find} once: current value is ${parts.length - 1} times`);
}

async function withoutTypes(source: string): Promise<string> {
  const { default: ts } = await import('typescript'); // takes a second to load, and few groups need it
  const { ScriptTarget: target, ModuleKind: module } = ts;
  return ts.transpileModule(source, {
    compilerOptions: { target: target.ES2022, module: module.ESNext, verbatimModuleSyntax: true },
  }).outputText;
}
