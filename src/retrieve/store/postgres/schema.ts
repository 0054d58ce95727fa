import type { Queryable } from '../queryable.ts';

/**
 * Makes what is missing of the schema. Vectors have a table for each generation, for generations may differ in their
 * dimensions, and a table is dropped at once; its name is made of a number of ours alone.
 */
export async function createSchema(db: Queryable): Promise<void> {
  await db.query('CREATE EXTENSION IF NOT EXISTS vector');
  for (const statement of STATEMENTS) await db.query(statement);
}

/** Whether the schema is there. */
export async function hasSchema(db: Queryable): Promise<boolean> {
  const [row] = await db.query(`SELECT to_regclass('casebook.pointer') IS NOT NULL AS there`);
  return row?.['there'] === true;
}

/**
 * Count and checksum of the vectors of a generation, whatever order they lie in: 60 bits of the MD5 of each row, summed up.
 * It finds what is lost or damaged, not what somebody forges.
 *
 * @param isLong whether it may take longer than statements usually do: where an ingest can wait, but no reader
 */
export async function sumOfVectors(db: Queryable, id: number, isLong = false): Promise<string> {
  const [row] = await db.query(
    `SELECT count(*) || ' ' || coalesce(sum(('x' || left(md5(doc || ' ' || embedding::text), 15))::bit(60)::bigint), 0) AS found
     FROM ${vectorTable(id)}`,
    [],
    isLong,
  );
  return row!['found'] as string;
}

/** The table with the vectors of a generation. */
export function vectorTable(id: number): string {
  if (!Number.isSafeInteger(id) || id < 1) throw new RangeError(`not a generation: ${id}`);
  return `casebook.vectors_${id}`;
}

const STATEMENTS = [
  'CREATE SCHEMA IF NOT EXISTS casebook',
  `CREATE TABLE IF NOT EXISTS casebook.generation (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     name text NOT NULL UNIQUE,
     manifest text NOT NULL,
     vectors text)`,
  // one row: which generation serves, and the one before
  `CREATE TABLE IF NOT EXISTS casebook.pointer (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     current integer NOT NULL REFERENCES casebook.generation,
     previous integer REFERENCES casebook.generation)`,
  `CREATE TABLE IF NOT EXISTS casebook.book (
     generation integer NOT NULL REFERENCES casebook.generation ON DELETE CASCADE,
     ordinal integer NOT NULL,
     id text NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (generation, ordinal))`,
  // terms: number of terms of the passage; pages: null in a book without
  `CREATE TABLE IF NOT EXISTS casebook.passage (
     generation integer NOT NULL REFERENCES casebook.generation ON DELETE CASCADE,
     doc integer NOT NULL,
     id text NOT NULL,
     book text NOT NULL,
     unit text NOT NULL,
     case_id text NOT NULL,
     first_page integer,
     last_page integer,
     terms integer NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (generation, doc))`,
  // a schema made before books without pages were told
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'casebook'
         AND table_name = 'passage' AND column_name = 'first_page' AND is_nullable = 'NO') THEN
       ALTER TABLE casebook.passage
         ALTER COLUMN first_page DROP NOT NULL, ALTER COLUMN last_page DROP NOT NULL;
     END IF;
   END $$`,
  // docs: 4 bytes a passage, least significant first; counts: 1 byte
  `CREATE TABLE IF NOT EXISTS casebook.posting (
     generation integer NOT NULL REFERENCES casebook.generation ON DELETE CASCADE,
     ordinal integer NOT NULL,
     term text NOT NULL,
     docs bytea NOT NULL,
     counts bytea NOT NULL,
     PRIMARY KEY (generation, ordinal))`,
  `CREATE TABLE IF NOT EXISTS casebook.writer (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     token text NOT NULL,
     holder text NOT NULL,
     touched timestamptz NOT NULL)`,
];
