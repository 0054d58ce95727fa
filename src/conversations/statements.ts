import type { Sqlite, SqliteStatement } from './loadLibsql.ts';

/**
 * Text is read as bytes: see `columnText`. Every column is named, for a damaged schema may spell its own name otherwise.
 */
const HEAD = `CAST(id AS BLOB) AS id, CAST(title AS BLOB) AS title,
  CAST(created_at AS BLOB) AS created_at, CAST(updated_at AS BLOB) AS updated_at, CAST(digest AS BLOB) AS digest`;

const TURN = `turns.id AS number, CAST(turns.answer AS BLOB) AS answer, CAST(turns.at AS BLOB) AS at,
  CAST(body AS BLOB) AS body, CAST(turns.digest AS BLOB) AS digest`;

const RATED = `CAST(rating AS BLOB) AS rating, CAST(comment AS BLOB) AS comment, CAST(feedback.at AS BLOB) AS rated_at,
  CAST(feedback.digest AS BLOB) AS rated_digest`;

const NOTE = `CAST(id AS BLOB) AS id, CAST(at AS BLOB) AS at, CAST(body AS BLOB) AS body,
  CAST(digest AS BLOB) AS digest`;

/** Whose a conversation is; for null, the operator, any. */
const OWN = 'reader IS coalesce(?, reader)';

const SQL = {
  begin: `INSERT INTO conversations (id, title, created_at, updated_at, last_turn, digest, reader) VALUES (?, ?, ?, ?, 0, ?, ?)
    ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at`,
  addTurn: 'INSERT INTO turns (conversation, answer, at, body, digest) VALUES (?, ?, ?, ?, ?)',
  setLast: 'UPDATE conversations SET last_turn = ? WHERE id = ?',
  list: `SELECT ${HEAD}, (SELECT count(*) FROM turns WHERE conversation = conversations.id) AS turns
    FROM conversations ORDER BY last_turn DESC LIMIT ? OFFSET ?`,
  listOf: `SELECT ${HEAD}, (SELECT count(*) FROM turns WHERE conversation = conversations.id) AS turns
    FROM conversations WHERE reader = ? ORDER BY last_turn DESC LIMIT ? OFFSET ?`,
  one: `SELECT ${HEAD} FROM conversations WHERE id = ? AND ${OWN}`,
  isAnothers: 'SELECT 1 AS there FROM conversations WHERE id = ? AND reader IS NOT ?',
  adopt: "UPDATE conversations SET reader = ? WHERE reader = ''",
  lastTurns: `SELECT ${TURN}, ${RATED} FROM turns LEFT JOIN feedback ON feedback.answer = turns.answer
    WHERE conversation = ? ORDER BY turns.id DESC LIMIT ?`,
  turnNumbers: 'SELECT id AS number FROM turns WHERE conversation = ? ORDER BY id DESC LIMIT ?',
  turn: `SELECT ${TURN}, ${RATED} FROM turns LEFT JOIN feedback ON feedback.answer = turns.answer WHERE turns.id = ?`,
  turnAlone: `SELECT ${TURN} FROM turns WHERE id = ?`,
  rename: 'UPDATE conversations SET title = ?, digest = ? WHERE id = ?',
  remove: `DELETE FROM conversations WHERE id = ? AND ${OWN}`,
  removeAll: 'DELETE FROM conversations',
  removeAllOf: 'DELETE FROM conversations WHERE reader = ?',
  hasAnswer: 'SELECT 1 AS there FROM turns WHERE answer = ?',
  hasOwnAnswer: `SELECT 1 AS there FROM turns JOIN conversations ON conversations.id = conversation WHERE answer = ? AND ${OWN}`,
  rate: `INSERT INTO feedback (answer, rating, comment, at, digest) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (answer) DO UPDATE SET rating = excluded.rating, comment = excluded.comment, at = excluded.at,
      digest = excluded.digest`,
  unrate: 'DELETE FROM feedback WHERE answer = ?',
  share:
    'INSERT INTO shares (id, conversation, at) VALUES (?, ?, ?) ON CONFLICT (conversation) DO NOTHING',
  shareOf: `SELECT CAST(shares.id AS BLOB) AS id, CAST(at AS BLOB) AS at
    FROM shares JOIN conversations ON conversations.id = conversation WHERE conversation = ? AND ${OWN}`,
  unshare: `DELETE FROM shares WHERE conversation = (SELECT id FROM conversations WHERE id = ? AND ${OWN})`,
  notes: `SELECT ${NOTE} FROM notes ORDER BY number DESC`,
  notesOf: `SELECT ${NOTE} FROM notes WHERE reader = ? ORDER BY number DESC`,
  noteCount: 'SELECT count(*) AS count FROM notes WHERE reader = ?',
  addNote: 'INSERT INTO notes (id, reader, at, body, digest) VALUES (?, ?, ?, ?, ?)',
  deleteNote: `DELETE FROM notes WHERE id = ? AND ${OWN}`,
  shared: 'SELECT CAST(conversation AS BLOB) AS conversation FROM shares WHERE id = ?',
} as const;

/** Everything a store asks of its file. */
export type Statements = Record<keyof typeof SQL, SqliteStatement>;

/** Prepares every statement: fails where the tables are not as they should be. */
export function prepareStatements(database: Sqlite): Statements {
  const entries = Object.entries(SQL).map(([name, sql]) => [name, database.prepare(sql)] as const);
  return Object.fromEntries(entries) as Statements;
}
