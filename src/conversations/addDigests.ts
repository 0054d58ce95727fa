import { columnText } from './columnText.ts';
import { digestOf } from './digestOf.ts';
import type { Sqlite } from './loadLibsql.ts';

/** What each table keeps a digest of; text is read as bytes (see `columnText`). */
const TABLES = {
  conversations: ['id', 'title', 'created_at'],
  turns: ['conversation', 'answer', 'at', 'body'],
  feedback: ['answer', 'rating', 'comment', 'at'],
} as const;

/** Gives a digest to what was kept before there were any; what is not UTF-8 gets none, and is damaged. */
export function addDigests(database: Sqlite): void {
  for (const [table, columns] of Object.entries(TABLES)) {
    const texts = columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ');
    const rows = database.prepare(`SELECT rowid AS number FROM ${table}`).all();
    const one = database.prepare(`SELECT ${texts} FROM ${table} WHERE rowid = ?`);
    const update = database.prepare(`UPDATE ${table} SET digest = ? WHERE rowid = ?`);
    for (const { number } of rows as { number: number }[]) {
      const row = one.get(number) as Record<string, unknown>;
      const digest = digestOrNull(columns.map((column) => row[column]));
      if (digest !== null) update.run(digest, number);
    }
  }
}

function digestOrNull(values: readonly unknown[]): string | null {
  try {
    return digestOf(...values.map(columnText));
  } catch {
    return null;
  }
}
