import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestBooks, openCasebook, readConfig } from '../../src/index.ts';
import { startDatabase, type TestDatabase } from './startDatabase.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-pageless-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

describe('a database of before books without pages', () => {
  it('takes one in, and answers from it without a page', async () => {
    const file = join(folder, 'plain.txt');
    const env = { CASEBOOK_HOME: join(folder, 'home'), READER: 'off', DATABASE_URL: database.url };
    const config = readConfig(env);
    writeFileSync(
      file,
      '安全生产总结\n\n第一稿。\n\n车间主任负责日常检查。检查结果公布在车间门口。\n',
    );
    await ingestBooks({ config, files: [file] });
    await database.run(
      `DELETE FROM casebook.passage;
       ALTER TABLE casebook.passage
         ALTER COLUMN first_page SET NOT NULL, ALTER COLUMN last_page SET NOT NULL`,
    );
    writeFileSync(file, '安全生产总结\n\n车间主任负责日常检查。检查结果公布在车间门口。\n');
    await ingestBooks({ config, files: [file] });
    const rows = await database.run('SELECT DISTINCT first_page, last_page FROM casebook.passage');
    expect(rows).toEqual([{ first_page: null, last_page: null }]);
    const casebook = await openCasebook(config);
    try {
      const { citations } = await casebook.ask({ question: '谁负责日常检查？' });
      expect(citations[0]).toMatchObject({ pages: null, section: null });
    } finally {
      await casebook.close();
    }
  });
});
