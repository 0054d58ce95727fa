import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleGroups } from './ruleGroups.ts';

const root = new URL('../../', import.meta.url);

describe('ruleGroups', () => {
  it('have names of their own, and each switches something off', () => {
    const names = ruleGroups.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, replaces = [], edits = [] } of ruleGroups)
      expect(replaces.length + edits.length, name).toBeGreaterThan(0);
  });

  const replaced = ruleGroups.flatMap(({ name, replaces = [] }) =>
    replaces.map(({ module, doubles }) => ({ name, module, exports: Object.keys(doubles) })),
  );
  it.each(replaced)('$name: $module has $exports', async ({ module, exports }) => {
    const found = (await import(new URL(module, root).href)) as Record<string, unknown>;
    expect(exports.length).toBeGreaterThan(0);
    for (const name of exports) expect(found[name], name).toBeTypeOf('function');
  });

  const edited = ruleGroups.flatMap(({ name, edits = [] }) =>
    edits.map((edit) => ({ name, ...edit })),
  );
  it.each(edited)('$name: $module holds “$find” once', ({ module, find, put }) => {
    const parts = readFileSync(new URL(module, root), 'utf8').split(find);
    expect(parts).toHaveLength(2);
    expect(put).not.toBe(find);
  });
});
