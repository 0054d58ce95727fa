import { register } from 'node:module';
import { doubledNames } from './doublesOf.ts';
import { ruleGroups } from './ruleGroups.ts';
import type { HookData } from './hooks.ts';

/** The root of the project. */
const ROOT = new URL('../../', import.meta.url);

/**
 * From here on modules of the program load without the rules of some groups. To be called before any of them is imported: what is
 * loaded already stays as it is, so that each choice of groups needs a process of its own.
 */
export function switchOff(off: readonly string[]): void {
  const groups = ruleGroups.filter(({ name }) => off.includes(name));
  const modules = groups.flatMap(({ replaces = [] }) => replaces.map(({ module }) => module));
  const data: HookData = {
    doubled: [...new Set(modules)].map((module) => ({
      url: new URL(module, ROOT).href,
      source: sourceOf(module, off),
    })),
    edits: groups
      .flatMap(({ edits = [] }) => edits)
      .map(({ module, ...edit }) => ({ url: new URL(module, ROOT).href, ...edit })),
  };
  register('./hooks.ts', { parentURL: import.meta.url, data });
}

/** A module that hands on everything of the original but what has a double. */
function sourceOf(module: string, off: readonly string[]): string {
  const original = JSON.stringify(`${new URL(module, ROOT).href}?original`);
  const names = doubledNames(module, off);
  const given = [module, off].map((one) => JSON.stringify(one)).join(', ');
  return [
    `import { doublesOf } from ${JSON.stringify(new URL('doublesOf.ts', import.meta.url).href)};`,
    `import * as original from ${original};`,
    `export * from ${original};`,
    `const doubles = doublesOf(${given}, original);`,
    ...names.map((name) => `export const ${name} = doubles.${name};`),
  ].join('\n');
}
