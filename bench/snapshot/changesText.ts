import type { Altered, SnapshotChanges } from './compareSnapshots.ts';
import type { SnapshotField, SnapshotLine } from './snapshotLine.ts';

/** What changed, for a terminal: every question with its fields before (−) and after (+), the counts at the end. */
export function changesText(changes: SnapshotChanges): string {
  const { altered, added, gone } = changes;
  return [
    ...altered.map(alteredText),
    ...added.map((line) => `${headOf(line)}\n  new     ${line.status}`),
    ...gone.map((line) => `${headOf(line)}\n  gone    was ${line.status}`),
    countsText(changes),
  ].join('\n');
}

function alteredText({ before, after, fields }: Altered): string {
  const parts = fields.flatMap((field) =>
    partsOf(field, before, after).map(
      (part, at) => `  ${(at === 0 ? field : '').padEnd(8)}${part}`,
    ),
  );
  return [headOf(after), ...parts].join('\n');
}

function headOf({ set, id, question }: SnapshotLine): string {
  return `${set} ${id}  ${oneLine(question)}`;
}

function partsOf(field: SnapshotField, before: SnapshotLine, after: SnapshotLine): string[] {
  const [old = '', now = ''] = [before[field], after[field]];
  if (field === 'status') return [`${before.status} → ${after.status}`];
  if (typeof old === 'string' || typeof now === 'string') {
    const [left, right] = apart(oneLine(String(old)), oneLine(String(now)));
    return [`− ${left}`, `+ ${right}`];
  }
  const [lost, won] = [without(old, now), without(now, old)];
  const isMoved = lost.length + won.length === 0;
  const [left, right] = isMoved ? [[old.join(', ')], [now.join(', ')]] : [lost, won];
  return [...left.map((one) => `− ${oneLine(one)}`), ...right.map((one) => `+ ${oneLine(one)}`)];
}

/** What of one list the other has not, or has less often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Characters shown on both sides of where two texts part. */
const AROUND = 20;

/** Two texts without most of what they share at their beginnings and ends. */
function apart(a: string, b: string): [string, string] {
  const [left, right] = [[...a], [...b]];
  const least = Math.min(left.length, right.length);
  let start = 0;
  while (start < least && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < least - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [from, to] = [Math.max(0, start - AROUND), Math.max(0, end - AROUND)];
  const shown = (text: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - to).join('')}${to > 0 ? '…' : ''}`;
  return [shown(left), shown(right)];
}

/** Control characters, which books may hold, must not reach the terminal; ends of lines are shown. */
function oneLine(text: string): string {
  return text.replace(/\n/gu, '⏎').replace(/\p{Cc}/gu, '\u{fffd}');
}

function countsText({ asked, altered, added, gone }: SnapshotChanges): string {
  const fields = tally(altered.flatMap((one) => one.fields));
  const sets = tally(altered.map(({ after }) => after.set));
  const statuses = tally(
    altered
      .filter((one) => one.fields.includes('status'))
      .map(({ before, after }) => `${before.status} → ${after.status}`),
  );
  return [
    `${altered.length} of ${asked} answers altered, ${added.length} new, ${gone.length} gone`,
    ...(altered.length === 0 ? [] : [`  fields  ${fields}`, `  sets    ${sets}`]),
    ...(statuses === '' ? [] : [`  status  ${statuses}`]),
  ].join('\n');
}

/** `text 3, units 1`: the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
