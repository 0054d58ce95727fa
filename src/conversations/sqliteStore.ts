import { basename } from 'node:path';
import { CasebookError } from '../errors.ts';
import { legibleText } from './columnText.ts';
import type { ConversationStore } from './conversationStore.ts';
import { digestOf } from './digestOf.ts';
import { inTransaction } from './inTransaction.ts';
import { loadLibsql, type Sqlite, type SqliteConstructor } from './loadLibsql.ts';
import { createMemoryStore, type StoreDeps } from './memoryStore.ts';
import { openDatabase } from './openDatabase.ts';
import { rowReader, type HeadRow } from './rowReader.ts';
import { prepareStatements, type Statements } from './statements.ts';
import { turnsOf } from './turnsOf.ts';
import { sqliteCode, storeFault } from './storeFault.ts';
import {
  assertFeedback,
  pageOfList,
  titleGiven,
  titleOfQuestion,
  turnBody,
  turnsWanted,
} from './storeInput.ts';

/** The file's name in the home folder. */
export const CONVERSATIONS_FILE = 'conversations.db';

/** What opening a store needs beside its file; tests pass their own. */
export interface OpenStoreDeps extends StoreDeps {
  /** Null where SQLite is not there. */
  load?: () => SqliteConstructor | null;
}

/** All turns; SQLite takes a negative limit for none. */
const ALL = -1;

/**
 * Opens the conversations kept in a file, or for ':memory:' in none. Where SQLite is missing or the file cannot be
 * opened, they live in memory and `notices` says so: answers matter more than their keeping.
 *
 * @throws CasebookError `bad_store` for a file of a newer version, `busy` when another process does not let go of it.
 */
export function openConversationStore(path: string, deps: OpenStoreDeps = {}): ConversationStore {
  const { load = loadLibsql, clock = () => new Date() } = deps;
  const forgetful = 'conversations are lost when casebook stops:';
  const Database = load();
  if (Database === null) {
    return createMemoryStore(`${forgetful} libsql has no binary for this platform`, deps);
  }
  try {
    const opened = openDatabase(path, { Database, clock, prepare: prepareStatements });
    const { database, prepared, notice } = opened;
    return sqliteStore({
      database,
      run: prepared,
      file: basename(path),
      notices: notice === null ? [] : [notice],
      clock,
    });
  } catch (error) {
    const fault = storeFault(error, basename(path));
    if (fault instanceof CasebookError && !isUnopenable(error)) throw fault;
    return createMemoryStore(`${forgetful} ${path}: ${(error as Error).message}`, deps);
  }
}

/** The place is at fault, not what stands in the file: no such disk, no right to write, no room. */
function isUnopenable(error: unknown): boolean {
  return /^SQLITE_(?:CANTOPEN|READONLY|IOERR|FULL|PERM)/u.test(sqliteCode(error) ?? '');
}

interface SqliteStoreDeps {
  database: Sqlite;
  run: Statements;
  /** The file's name, for errors. */
  file: string;
  notices: readonly string[];
  clock: () => Date;
}

function sqliteStore({ database, run, file, ...deps }: SqliteStoreDeps): ConversationStore {
  const { notices, clock } = deps;
  const store: ConversationStore = {
    notices,
    append(id, turn) {
      const body = turnBody(id, turn);
      const title = JSON.stringify(titleOfQuestion(turn.question));
      const { at, answer } = turn;
      inTransaction(database, () => {
        if (run.hasAnswer.get(answer.id) !== undefined) {
          throw new CasebookError('invalid_input', `an answer is kept once: ${answer.id} is there`);
        }
        run.begin.run(id, title, at, at, digestOf(id, title, at));
        const digest = digestOf(id, answer.id, at, body);
        const { lastInsertRowid } = run.addTurn.run(id, answer.id, at, body, digest);
        run.setLast.run(Number(lastInsertRowid), id);
      });
    },
    list(page = {}) {
      const { limit, offset } = pageOfList(page);
      const listed = run.list.all(limit, offset) as (HeadRow & { turns: number })[];
      return listed.map((row) => ({ ...rowReader.head(row), turns: row.turns }));
    },
    get(id) {
      const row = run.one.get(id) as HeadRow | undefined;
      return row === undefined ? null : { ...rowReader.head(row), turns: turnsOf(run, id, ALL) };
    },
    recentTurns: (id, most) => turnsOf(run, id, turnsWanted(most)),
    rename: (id, title) => rename(run, id, title),
    delete(id) {
      const { changes } = run.remove.run(id);
      emptyLog(database);
      return changes > 0;
    },
    deleteAll() {
      const { changes } = run.removeAll.run();
      emptyLog(database);
      return changes;
    },
    rate: (answerId, feedback) =>
      inTransaction(database, () => {
        if (feedback !== null) assertFeedback(feedback);
        if (run.hasAnswer.get(answerId) === undefined) return false;
        if (feedback === null) run.unrate.run(answerId);
        else {
          const { rating, comment } = feedback;
          const [said, at] = [JSON.stringify(comment), clock().toISOString()];
          run.rate.run(answerId, rating, said, at, digestOf(answerId, rating, said, at));
        }
        return true;
      }),
    close: () => closeWhole(database),
  };
  return guarded(store, file);
}

function rename(run: Statements, id: string, given: string): boolean {
  const title = JSON.stringify(titleGiven(given));
  const row = run.one.get(id) as HeadRow | undefined;
  if (row === undefined) return false;
  return run.rename.run(title, digestOf(id, title, legibleText(row.created_at)), id).changes > 0;
}

/** Moves the log into the file, so that what was deleted does not live on in it. Does nothing while others read. */
function emptyLog(database: Sqlite): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function closeWhole(database: Sqlite): void {
  try {
    emptyLog(database);
  } catch (error) {
    if (!isUnopenable(error)) throw error; // nothing was written where nothing can be
  } finally {
    database.close();
  }
}

/** Gives every method errors a person can act on. */
function guarded(store: ConversationStore, file: string): ConversationStore {
  const methods = Object.entries(store).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const;
    const method = value as (...values: unknown[]) => unknown;
    const guardedMethod = (...values: unknown[]): unknown => {
      try {
        return method(...values);
      } catch (error) {
        throw storeFault(error, file);
      }
    };
    return [name, guardedMethod] as const;
  });
  return Object.fromEntries(methods) as unknown as ConversationStore;
}
