import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig()', () => {
  it('serves on loopback without any setting', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      embeddings: 'builtin',
      apiKey: null,
    });
  });

  it('lists every problem at once, with the value', () => {
    const broken = { PORT: '70000', EMBEDDINGS: 'magic', RATE_LIMIT: '-1' };
    expect(() => readConfig(broken)).toThrow(/PORT.*70000[^]*EMBEDDINGS.*magic[^]*RATE_LIMIT.*-1/u);
  });

  it('lists an open bind beside the other problems', () => {
    const broken = { HOST: '0.0.0.0', PORT: 'x' };
    expect(() => readConfig(broken)).toThrow(/PORT[^]*HOST.*CASEBOOK_API_KEY.*0\.0\.0\.0/u);
  });

  it('believes a login proxy only where nobody can pass it by', () => {
    const set = { USER_HEADER: 'X-User', TRUST_PROXY: '1', ALLOWED_HOSTS: 'books.example' };
    const key = { CASEBOOK_API_KEY: 'k'.repeat(16) };
    expect(readConfig(set).userHeader).toBe('x-user');
    expect(readConfig({ ...set, ...key, HOST: '0.0.0.0' }).userHeader).toBe('x-user');
    expect(readConfig({}).userHeader).toBeNull();
    const open = { ...set, HOST: '0.0.0.0', CASEBOOK_ALLOW_OPEN_BIND: '1' };
    expect(() => readConfig(open)).toThrow(/USER_HEADER: needs TRUST_PROXY.*X-User/u);
    expect(() => readConfig({ ...set, ...key, TRUST_PROXY: '0' })).toThrow(/USER_HEADER: needs/u);
    expect(() => readConfig({ ...set, USER_HEADER: 'X User' })).toThrow(/the name of a header/u);
  });

  it.each(['  ', '0x10', '1e3', '-1', '3.5', '65536'])('refuses the port %j', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/^PORT: must be/u);
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ PORT: '', CASEBOOK_API_KEY: '' })).toMatchObject({
      port: 3000,
      apiKey: null,
    });
  });

  it('keeps the blanks of a prompt, and takes none for no prompt', () => {
    const set = { EMBEDDINGS_QUERY_PROMPT: 'query: ', EMBEDDINGS_PASSAGE_PROMPT: 'none' };
    expect(readConfig({ ...set, EMBEDDINGS_POOLING: 'cls' }).embeddingsForm).toEqual({
      pooling: 'cls',
      queryPrompt: 'query: ',
      passagePrompt: '',
      dtype: undefined,
    });
    expect(() => readConfig({ EMBEDDINGS_POOLING: 'max' })).toThrow(/EMBEDDINGS_POOLING.*max/u);
  });

  it('never repeats a key or an address that may bear a password', () => {
    expect(() => readConfig({ CASEBOOK_API_KEY: 'short' })).toThrow(/CASEBOOK_API_KEY.*not shown/u);
    const secret = { DATABASE_URL: 'mysql://me:secret@db/books' };
    expect(() => readConfig(secret)).toThrow(/DATABASE_URL.*not shown/u);
    expect(() => readConfig(secret)).not.toThrow(/secret/u);
  });

  it('keeps its folders beside the program, wherever it is started', () => {
    const { home, data } = readConfig({});
    expect([home, data].map((path) => path.replace(/^.*[\\/]/u, ''))).toEqual([
      '.casebook',
      'data',
    ]);
    expect(isAbsolute(home) && isAbsolute(data)).toBe(true);
  });

  it('keeps nothing inside node_modules where it is installed as a package', () => {
    const place = { root: '/app/node_modules/casebook/', folder: '/app' };
    expect(readConfig({}, place)).toMatchObject({
      home: '/app/.casebook',
      data: '/app/.casebook/books',
      seed: '/app/node_modules/casebook/data',
    });
    const set = readConfig({ CASEBOOK_HOME: '/var/lib/casebook' }, place);
    expect([set.home, set.data]).toEqual(['/var/lib/casebook', '/var/lib/casebook/books']);
    const own = readConfig({ CASEBOOK_DATA: 'mine' }, place);
    expect([own.data, own.seed]).toEqual(['mine', undefined]);
  });

  it('refuses an open bind without a key unless asked for by name', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/CASEBOOK_ALLOW_OPEN_BIND/u);
    expect(readConfig({ HOST: '0.0.0.0', CASEBOOK_ALLOW_OPEN_BIND: '1' }).host).toBe('0.0.0.0');
    expect(readConfig({ HOST: '0.0.0.0', CASEBOOK_API_KEY: 'k'.repeat(16) }).apiKey).toHaveLength(
      16,
    );
  });

  it('reads TRUST_PROXY as a number of proxies, a switch as one or none', () => {
    expect(readConfig({ TRUST_PROXY: '0' }).trustProxy).toBe(0);
    const ALLOWED_HOSTS = 'Book.example, inner';
    expect(readConfig({ TRUST_PROXY: 'true', ALLOWED_HOSTS }).trustProxy).toBe(1);
    expect(readConfig({ TRUST_PROXY: '2', ALLOWED_HOSTS }).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: '2', ALLOWED_HOSTS }).allowedHosts).toEqual([
      'book.example',
      'inner',
    ]);
    expect(readConfig({ TRUST_PROXY: '1', CASEBOOK_API_KEY: 'k'.repeat(16) }).trustProxy).toBe(1);
    expect(() => readConfig({ TRUST_PROXY: '1' })).toThrow(
      /needs CASEBOOK_API_KEY or ALLOWED_HOSTS/u,
    );
    expect(() => readConfig({ ALLOWED_HOSTS: 'http://x' })).toThrow(
      /ALLOWED_HOSTS: must be names/u,
    );
  });
});
