import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ruleGroups } from './ruleGroups.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a program prints, as JSON, in a process in which some groups are off. */
async function printedWithout(off: readonly string[], program: string): Promise<unknown> {
  const code = `
    import { switchOff } from './bench/ablation/switchOff.ts';
    switchOff(${JSON.stringify(off)});
    ${program}`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout);
}

describe('switchOff()', () => {
  // The plan asks another module for the shape; the share is no export that others could put a double for.
  const program = `
    const { asksOf } = await import('./src/question/asks/asksOf.ts');
    const { DOING_SHARE } = await import('./src/retrieve/terms/concept.ts');
    const { mustShow } = asksOf('多少人?', { language: 'zh', typed: '多少人？', topic: '' });
    console.log(JSON.stringify({ asksQuantity: mustShow !== null, DOING_SHARE }));`;

  it('changes what modules do that use a rule', async () => {
    const changed = await printedWithout(['shapes', 'verbs-weigh-half'], program);
    expect(changed).toEqual({ asksQuantity: false, DOING_SHARE: 1 });
  }, 60_000);

  it('of nothing leaves everything as it is', async () => {
    const same = await printedWithout([], program);
    expect(same).toEqual({ asksQuantity: true, DOING_SHARE: 0.5 });
  }, 60_000);

  it('of all groups puts every double in place, and leaves the other exports', async () => {
    const modules = ruleGroups.flatMap(({ replaces = [] }) =>
      replaces.map(({ module, doubles }) => ({ module, names: Object.keys(doubles) })),
    );
    const names = ruleGroups.map(({ name }) => name);
    const told = await printedWithout(
      names,
      `const told = [];
      for (const { module, names } of ${JSON.stringify(modules)}) {
        const loaded = await import('./' + module);
        const original = await import('./' + module + '?original');
        const same = Object.keys(original).filter((name) => loaded[name] === original[name]);
        const left = Object.keys(original).filter((name) => !(name in loaded));
        told.push({ module, doubled: names.every((name) => !same.includes(name)), left });
      }
      console.log(JSON.stringify(told));`,
    );
    const expected = modules.map(({ module }) => ({ module, doubled: true, left: [] }));
    expect(told).toEqual(expected);
  }, 60_000);
});
