import { basename } from 'node:path';
import { CasebookError } from '../errors.ts';
import type { Turn } from '../types.ts';
import { legibleText } from './columnText.ts';
import type { ConversationStore, KeptConversations } from './conversationStore.ts';
import { digestOf } from './digestOf.ts';
import { inTransaction } from './inTransaction.ts';
import { loadLibsql, type Sqlite, type SqliteConstructor } from './loadLibsql.ts';
import { createMemoryStore, type StoreDeps } from './memoryStore.ts';
import { openDatabase } from './openDatabase.ts';
import { rowReader, type HeadRow } from './rowReader.ts';
import { sqliteNotes } from './sqliteNotes.ts';
import { sharedConversation, sqliteShares } from './sqliteShares.ts';
import { prepareStatements, type Statements } from './statements.ts';
import { turnsOf } from './turnsOf.ts';
import { withoutFeedback } from './withoutFeedback.ts';
import { sqliteCode, storeFault } from './storeFault.ts';
import {
  assertFeedback,
  assertReader,
  pageOfList,
  takenId,
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

function sqliteStore({ file, ...deps }: SqliteStoreDeps): ConversationStore {
  const { database, run, notices } = deps;
  const of = (reader: string | null): KeptConversations =>
    guarded(
      {
        ...written(deps, reader),
        ...read(run, reader),
        ...sqliteShares(deps, reader),
        ...sqliteNotes(deps, reader),
      },
      file,
    );
  const whole = {
    adopt(reader: string) {
      assertReader(reader);
      return run.adopt.run(reader).changes;
    },
    shared(share: string) {
      const id = sharedConversation(run, share);
      const found = id === null ? null : read(run, null).get(id);
      return found === null ? null : withoutFeedback(found);
    },
    close: () => closeWhole(database),
  };
  return {
    notices,
    ...of(null),
    ...guarded(whole, file),
    of(reader) {
      assertReader(reader);
      return of(reader);
    },
  };
}

type Reading = Pick<KeptConversations, 'isOpen' | 'list' | 'get' | 'recentTurns'>;

/** @param reader null: the operator */
function read(run: Statements, reader: string | null): Reading {
  const isOpen = (id: string): boolean =>
    reader === null || run.isAnothers.get(id, reader) === undefined;
  return {
    isOpen,
    list(page = {}) {
      const { limit, offset } = pageOfList(page);
      const listed =
        reader === null ? run.list.all(limit, offset) : run.listOf.all(reader, limit, offset);
      return (listed as (HeadRow & { turns: number })[]).map((row) => ({
        ...rowReader.head(row),
        turns: row.turns,
      }));
    },
    get(id) {
      const row = run.one.get(id, reader) as HeadRow | undefined;
      return row === undefined ? null : { ...rowReader.head(row), turns: turnsOf(run, id, ALL) };
    },
    recentTurns(id, most) {
      const wanted = turnsWanted(most);
      return isOpen(id) ? turnsOf(run, id, wanted) : [];
    },
  };
}

/** @param reader null: the operator */
function written(
  { database, run, clock }: Omit<SqliteStoreDeps, 'file'>,
  reader: string | null,
): Pick<KeptConversations, 'append' | 'rename' | 'delete' | 'deleteAll' | 'rate'> {
  return {
    append: (id, turn) => append({ database, run }, { id, turn, reader }),
    rename: (id, title) => rename(run, { id, title, reader }),
    delete(id) {
      const { changes } = run.remove.run(id, reader);
      emptyLog(database);
      return changes > 0;
    },
    deleteAll() {
      const { changes } = reader === null ? run.removeAll.run() : run.removeAllOf.run(reader);
      emptyLog(database);
      return changes;
    },
    rate: (answerId, feedback) =>
      inTransaction(database, () => {
        if (feedback !== null) assertFeedback(feedback);
        const there =
          reader === null ? run.hasAnswer.get(answerId) : run.hasOwnAnswer.get(answerId, reader);
        if (there === undefined) return false;
        if (feedback === null) run.unrate.run(answerId);
        else {
          const { rating, comment } = feedback;
          const [said, at] = [JSON.stringify(comment), clock().toISOString()];
          run.rate.run(answerId, rating, said, at, digestOf(answerId, rating, said, at));
        }
        return true;
      }),
  };
}

interface Appended {
  id: string;
  turn: Omit<Turn, 'feedback'>;
  reader: string | null;
}

function append(
  { database, run }: Pick<SqliteStoreDeps, 'database' | 'run'>,
  { id, turn, reader }: Appended,
): void {
  const body = turnBody(id, turn);
  const title = JSON.stringify(titleOfQuestion(turn.question));
  const { at, answer } = turn;
  inTransaction(database, () => {
    if (run.hasAnswer.get(answer.id) !== undefined) {
      throw new CasebookError('invalid_input', `an answer is kept once: ${answer.id} is there`);
    }
    if (reader !== null && run.isAnothers.get(id, reader) !== undefined) throw takenId(id);
    run.begin.run(id, title, at, at, digestOf(id, title, at), reader);
    const digest = digestOf(id, answer.id, at, body);
    const { lastInsertRowid } = run.addTurn.run(id, answer.id, at, body, digest);
    run.setLast.run(Number(lastInsertRowid), id);
  });
}

function rename(
  run: Statements,
  { id, title: given, reader }: { id: string; title: string; reader: string | null },
): boolean {
  const title = JSON.stringify(titleGiven(given));
  const row = run.one.get(id, reader) as HeadRow | undefined;
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
function guarded<Methods extends object>(methods: Methods, file: string): Methods {
  const entries = Object.entries(methods).map(([name, value]) => {
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
  return Object.fromEntries(entries) as Methods;
}
