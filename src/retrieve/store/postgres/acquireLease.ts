import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { CasebookError } from '../../../errors.ts';
import type { IndexLock } from '../indexLock.ts';
import type { Database } from './openDatabase.ts';
import { createSchema } from './schema.ts';

/** The holder shows that it lives this often; one that was silent for so long has lost its lease. Seconds. */
const BEAT_S = 15;
const LEASE_S = 90;

/**
 * Takes the right to write the index: a row that is leased. A lock of the session would be lost behind a proxy that
 * pools connections, and some distributed databases have none.
 *
 * @throws CasebookError `busy` that says who holds it.
 */
export async function acquireLease(db: Database): Promise<IndexLock> {
  await createSchema(db);
  const token = randomUUID();
  const holder = `process ${process.pid} on ${hostname()}`;
  const taken = await db.query(
    `INSERT INTO casebook.writer AS held (token, holder, touched) VALUES ($1, $2, now())
     ON CONFLICT (only_row) DO UPDATE SET token = $1, holder = $2, touched = now()
     WHERE held.touched < now() - make_interval(secs => $3)
     RETURNING token`,
    [token, holder, LEASE_S],
  );
  if (taken.length === 0) throw await busy(db);
  const touch = (): Promise<unknown> =>
    db.query('UPDATE casebook.writer SET touched = now() WHERE token = $1', [token]);
  const beat = setInterval(() => void touch().catch(() => undefined), BEAT_S * 1000);
  beat.unref();
  return {
    async assertHeld(within = db) {
      const own = 'SELECT 1 FROM casebook.writer WHERE token = $1';
      const held = await within.query(own, [token]);
      if (held.length === 0) throw await busy(db);
    },
    async release() {
      clearInterval(beat);
      await db.query('DELETE FROM casebook.writer WHERE token = $1', [token]);
    },
  };
}

async function busy(db: Database): Promise<CasebookError> {
  const [row] = await db.query('SELECT holder FROM casebook.writer');
  const who = typeof row?.['holder'] === 'string' ? row['holder'] : 'another process';
  return new CasebookError(
    'busy',
    `the index at ${db.place} is being written by ${who}: wait for it to end`,
  );
}
