import { CasebookError } from '../errors.ts';
import type { Conversation, Feedback, Turn } from '../types.ts';
import type { ConversationStore } from './conversationStore.ts';
import { inTransaction } from './inTransaction.ts';
import {
  loadLibsql,
  type Sqlite,
  type SqliteConstructor,
  type SqliteStatement,
} from './loadLibsql.ts';
import { createMemoryStore, type StoreDeps } from './memoryStore.ts';
import { openDatabase } from './openDatabase.ts';
import { readTurn } from './readTurn.ts';
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

const SQL = {
  begin: `INSERT INTO conversations (id, title, created_at, updated_at, last_turn) VALUES (?, ?, ?, ?, 0)
    ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at`,
  addTurn: 'INSERT INTO turns (conversation, answer, at, body) VALUES (?, ?, ?, ?)',
  setLast: 'UPDATE conversations SET last_turn = ? WHERE id = ?',
  list: `SELECT id, title, created_at, updated_at,
      (SELECT count(*) FROM turns WHERE conversation = conversations.id) AS turns
    FROM conversations ORDER BY last_turn DESC LIMIT ? OFFSET ?`,
  one: 'SELECT id, title, created_at, updated_at FROM conversations WHERE id = ?',
  lastTurns: `SELECT turns.at AS at, body, rating, comment, feedback.at AS rated_at
    FROM turns LEFT JOIN feedback ON feedback.answer = turns.answer
    WHERE conversation = ? ORDER BY turns.id DESC LIMIT ?`,
  rename: 'UPDATE conversations SET title = ? WHERE id = ?',
  remove: 'DELETE FROM conversations WHERE id = ?',
  removeAll: 'DELETE FROM conversations',
  hasAnswer: 'SELECT 1 AS there FROM turns WHERE answer = ?',
  rate: `INSERT INTO feedback (answer, rating, comment, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (answer) DO UPDATE SET rating = excluded.rating, comment = excluded.comment, at = excluded.at`,
  unrate: 'DELETE FROM feedback WHERE answer = ?',
} as const;

type Statements = Record<keyof typeof SQL, SqliteStatement>;

interface ConversationRow {
  id: string;
  title: string;
  created_at: string;
  updated_at: string;
}

interface TurnRow {
  at: string;
  body: string;
  rating: Feedback['rating'] | null;
  comment: string;
  rated_at: string;
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
    const opened = openDatabase(path, { Database, clock, prepare: prepareAll });
    const { database, prepared, notice } = opened;
    return sqliteStore({
      database,
      run: prepared,
      notices: notice === null ? [] : [notice],
      clock,
    });
  } catch (error) {
    const fault = storeFault(error);
    if (fault instanceof CasebookError && !isUnopenable(error)) throw fault;
    return createMemoryStore(`${forgetful} ${path}: ${(error as Error).message}`, deps);
  }
}

/** The place is at fault, not what stands in the file: no such disk, no right to write, no room. */
function isUnopenable(error: unknown): boolean {
  return /^SQLITE_(?:CANTOPEN|READONLY|IOERR|FULL|PERM)/u.test(sqliteCode(error) ?? '');
}

function prepareAll(database: Sqlite): Statements {
  const entries = Object.entries(SQL).map(([name, sql]) => [name, database.prepare(sql)] as const);
  return Object.fromEntries(entries) as Statements;
}

interface SqliteStoreDeps {
  database: Sqlite;
  run: Statements;
  notices: readonly string[];
  clock: () => Date;
}

function sqliteStore({ database, run, notices, clock }: SqliteStoreDeps): ConversationStore {
  return guarded({
    notices,
    append(id, turn) {
      const body = turnBody(id, turn);
      const title = JSON.stringify(titleOfQuestion(turn.question));
      const { at, answer } = turn;
      inTransaction(database, () => {
        if (run.hasAnswer.get(answer.id) !== undefined) {
          throw new CasebookError('invalid_input', `an answer is kept once: ${answer.id} is there`);
        }
        run.begin.run(id, title, at, at);
        const { lastInsertRowid } = run.addTurn.run(id, answer.id, at, body);
        run.setLast.run(Number(lastInsertRowid), id);
      });
    },
    list(page = {}) {
      const { limit, offset } = pageOfList(page);
      const rows = run.list.all(limit, offset) as (ConversationRow & { turns: number })[];
      return rows.map((row) => ({ ...head(row), turns: row.turns }));
    },
    get(id) {
      const row = run.one.get(id) as ConversationRow | undefined;
      return row === undefined ? null : { ...head(row), turns: lastTurns(run, id, ALL) };
    },
    recentTurns: (id, most) => lastTurns(run, id, turnsWanted(most)),
    rename: (id, title) => run.rename.run(JSON.stringify(titleGiven(title)), id).changes > 0,
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
          run.rate.run(answerId, rating, JSON.stringify(comment), clock().toISOString());
        }
        return true;
      }),
    close() {
      try {
        emptyLog(database);
      } catch (error) {
        if (!isUnopenable(error)) throw error; // nothing was written where nothing can be
      } finally {
        database.close();
      }
    },
  });
}

/** Moves the log into the file, so that what was deleted does not live on in it. Does nothing while others read. */
function emptyLog(database: Sqlite): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function head(row: ConversationRow): Omit<Conversation, 'turns'> {
  const title = JSON.parse(row.title) as string;
  return { id: row.id, title, createdAt: row.created_at, updatedAt: row.updated_at };
}

function lastTurns(run: Statements, id: string, most: number): Turn[] {
  const rows = run.lastTurns.all(id, most) as TurnRow[];
  return rows.reverse().map(({ at, body, rating, comment, rated_at }) => ({
    ...readTurn(body),
    at,
    feedback:
      rating === null ? null : { rating, comment: JSON.parse(comment) as string, at: rated_at },
  }));
}

/** Gives every method errors a person can act on. */
function guarded(store: ConversationStore): ConversationStore {
  const methods = Object.entries(store).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const;
    const method = value as (...values: unknown[]) => unknown;
    const guardedMethod = (...values: unknown[]): unknown => {
      try {
        return method(...values);
      } catch (error) {
        throw storeFault(error);
      }
    };
    return [name, guardedMethod] as const;
  });
  return Object.fromEntries(methods) as unknown as ConversationStore;
}
