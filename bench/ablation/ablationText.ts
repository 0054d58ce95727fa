import type { Difference } from './compareJudged.ts';
import type { RuleGroup } from './ruleGroup.ts';

/** One set after the other, with the ids of what changed. */
export function differenceText(differences: readonly Difference[]): string {
  const width = Math.max(0, ...differences.map(({ set }) => set.length));
  return differences
    .map(({ set, of, before, after, fixed, broken, p }) =>
      [
        `${set.padEnd(width)}  right ${before} → ${after} of ${of}: ${fixed.length} fixed, ${broken.length} broken, ${chance(p)}`,
        ...(fixed.length === 0 ? [] : [`    fixed   ${fixed.join(' ')}`]),
        ...(broken.length === 0 ? [] : [`    broken  ${broken.join(' ')}`]),
      ].join('\n'),
    )
    .join('\n');
}

/** The head of the table: a column a set, with what is right there when nothing is off. */
export function tableHead(baseline: readonly Difference[]): string {
  const sets = baseline.map(({ set, of, before }) => `${set}, ${before} of ${of} right`);
  return [row(['off', ...sets, 'seconds']), row(['---', ...sets.map(() => '---'), '---'])].join(
    '\n',
  );
}

/** A row of the table: what the sets lose or gain, what was fixed and broken, and the chance of that. */
export function tableRow(
  { name, what }: Pick<RuleGroup, 'name' | 'what'>,
  differences: readonly Difference[],
  seconds: number,
): string {
  const cells = differences.map(({ before, after, fixed, broken, p }) => {
    if (fixed.length + broken.length === 0) return '0';
    return `${signed(after - before)} (+${fixed.length} −${broken.length}, ${chance(p)})`;
  });
  return row([`${name}: ${what}`, ...cells, seconds.toFixed(0)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

function chance(p: number): string {
  return p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/u, '')}`;
}
