import type { Replacement } from './ruleGroup.ts';
import { ruleGroups } from './ruleGroups.ts';

/** The doubles for the exports of one module, made from the module as it is, of all groups that are off. */
export function doublesOf(
  module: string,
  off: readonly string[],
  original: object,
): Record<string, unknown> {
  const made = replacementsOf(module, off).flatMap(({ doubles }) =>
    Object.entries(doubles).map(([name, make]) => [name, make(original as never)] as const),
  );
  return Object.fromEntries(made);
}

/** Names of the exports of one module that have a double, each once. */
export function doubledNames(module: string, off: readonly string[]): string[] {
  const names = replacementsOf(module, off).flatMap(({ doubles }) => Object.keys(doubles));
  return [...new Set(names)];
}

function replacementsOf(module: string, off: readonly string[]): Replacement[] {
  return ruleGroups
    .filter(({ name }) => off.includes(name))
    .flatMap(({ replaces = [] }) => replaces)
    .filter((one) => one.module === module);
}
