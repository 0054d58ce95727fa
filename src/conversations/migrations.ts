/**
 * The steps from one version of the file to the next: entry n leads from `user_version` n to n + 1. A step that was
 * released is never changed.
 *
 * Digests (`digestOf`) are of all texts of a row but those of a list's order: a changed letter is noticed, where the file is sound for SQLite.
 *
 * Titles, comments and turns are JSON: see `turnBody`. `last_turn` gives the order of a list, whatever the clock did.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE conversations (
     id TEXT NOT NULL PRIMARY KEY,
     title TEXT NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     last_turn INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX conversations_by_last_turn ON conversations (last_turn);
   CREATE TABLE turns (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
     answer TEXT NOT NULL UNIQUE,
     at TEXT NOT NULL,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX turns_by_conversation ON turns (conversation, id);
   CREATE TABLE feedback (
     answer TEXT NOT NULL PRIMARY KEY REFERENCES turns (answer) ON DELETE CASCADE,
     rating TEXT NOT NULL,
     comment TEXT NOT NULL,
     at TEXT NOT NULL
   ) STRICT;`,
  // filled by `addDigests`
  `ALTER TABLE conversations ADD COLUMN digest TEXT;
   ALTER TABLE turns ADD COLUMN digest TEXT;
   ALTER TABLE feedback ADD COLUMN digest TEXT;`,
  // null: the operator's; '': of before readers were told apart, and nobody's yet
  `ALTER TABLE conversations ADD COLUMN reader TEXT;
   UPDATE conversations SET reader = '';
   CREATE INDEX conversations_by_reader ON conversations (reader, last_turn);`,
  `CREATE TABLE shares (
     id TEXT NOT NULL PRIMARY KEY,
     conversation TEXT NOT NULL UNIQUE REFERENCES conversations (id) ON DELETE CASCADE,
     at TEXT NOT NULL
   ) STRICT;`,
  // of conversations that are deleted the notes stay
  `CREATE TABLE notes (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     reader TEXT,
     at TEXT NOT NULL,
     body TEXT NOT NULL,
     digest TEXT NOT NULL
   ) STRICT;
   CREATE INDEX notes_by_reader ON notes (reader, number);`,
];
