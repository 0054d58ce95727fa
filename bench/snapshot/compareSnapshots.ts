import type { SnapshotField, SnapshotLine } from './snapshotLine.ts';

/** A question that is answered otherwise. */
export interface Altered {
  before: SnapshotLine;
  after: SnapshotLine;
  /** Never empty, in the order of the line. */
  fields: SnapshotField[];
}

/** What became of the answers kept. */
export interface SnapshotChanges {
  /** Questions asked now. */
  asked: number;
  altered: Altered[];
  /** Questions of which no answer was kept, and those that are asked no more. */
  added: SnapshotLine[];
  gone: SnapshotLine[];
}

const FIELDS: readonly SnapshotField[] = [
  ...(['question', 'asked', 'status', 'units', 'pages', 'quotes', 'text'] as const),
];

/** Holds the answers of now against those kept, question by question, in the order of now. Where a question stands in its set does not matter. */
export function compareSnapshots(
  kept: readonly SnapshotLine[],
  now: readonly SnapshotLine[],
): SnapshotChanges {
  const before = new Map(kept.map((line) => [keyOf(line), line]));
  const after = new Map(now.map((line) => [keyOf(line), line]));
  return {
    asked: now.length,
    altered: now.flatMap((line) => {
      const old = before.get(keyOf(line));
      const fields = old === undefined ? [] : FIELDS.filter((field) => differs(old, line, field));
      return old === undefined || fields.length === 0 ? [] : [{ before: old, after: line, fields }];
    }),
    added: now.filter((line) => !before.has(keyOf(line))),
    gone: kept.filter((line) => !after.has(keyOf(line))),
  };
}

/** Whether nothing at all changed. */
export function isUnchanged({ altered, added, gone }: SnapshotChanges): boolean {
  return altered.length + added.length + gone.length === 0;
}

function keyOf({ set, id }: SnapshotLine): string {
  return `${set} ${id}`;
}

function differs(a: SnapshotLine, b: SnapshotLine, field: SnapshotField): boolean {
  return JSON.stringify(a[field]) !== JSON.stringify(b[field]);
}
