import type { Turn } from '../types.ts';
import { damagedTurn } from './damagedTurn.ts';
import { rowReader, type TurnRow } from './rowReader.ts';
import type { Statements } from './statements.ts';
import { sqliteCode } from './storeFault.ts';

/**
 * The last turns of a conversation, oldest first; all of them for a negative number. Where a part of the file cannot be read, each is read by itself:
 * those that stand there are damaged, the others live.
 *
 * @throws errors of SQLite where not even their number can be read.
 */
export function turnsOf(run: Statements, id: string, most: number): Turn[] {
  try {
    const rows = run.lastTurns.all(id, most) as TurnRow[];
    return rows.reverse().map((row) => rowReader.turn(row, id));
  } catch (error) {
    if (!isDamage(error)) throw error;
    const numbers = run.turnNumbers.all(id, most) as { number: number }[];
    return numbers.reverse().map(({ number }) => turnOf(run, id, number));
  }
}

function turnOf(run: Statements, id: string, number: number): Turn {
  for (const statement of [run.turn, run.turnAlone]) {
    try {
      const row = statement.get(number) as TurnRow | undefined;
      if (row !== undefined) return rowReader.turn(row, id);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
  return damagedTurn(number, id);
}

function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/u.test(sqliteCode(error) ?? '');
}
