import { describe, expect, it } from 'vitest';
import { chooseReader, type ReaderSigns } from './chooseReader.ts';

const NONE: ReaderSigns = {
  names: null,
  user: null,
  cookie: null,
  isPage: false,
  hasKey: false,
  isLocal: false,
};
const known = (reader: string): unknown => ({ kind: 'known', reader });

describe('chooseReader()', () => {
  it.each<[string, Partial<ReaderSigns>, unknown]>([
    ['a browser by its cookie', { cookie: 'cookie:1', isPage: true }, known('cookie:1')],
    ['a browser without one as new', { isPage: true, isLocal: true }, { kind: 'fresh' }],
    ['a browser with the key by its cookie', { cookie: 'c', hasKey: true }, known('c')],
    ['a program with the key', { hasKey: true }, known('key')],
    ['a program on this machine', { isLocal: true }, known('local')],
    ['a program of anywhere as new', {}, { kind: 'fresh' }],
    ['a user with the key', { user: 'anna', hasKey: true }, known('user:anna')],
    ['a user on this machine', { user: 'anna', isLocal: true }, known('user:anna')],
    ['no user that anybody could say', { user: 'anna' }, { kind: 'unbelieved' }],
    ['a user before the cookie', { user: 'a', cookie: 'c', isLocal: true }, known('user:a')],
    ['a name of the proxy', { names: ['anna'] }, known('name:anna')],
    ['the name alone', { names: ['anna'], user: 'ben', cookie: 'c' }, known('name:anna')],
    ['nobody without the name', { names: [], cookie: 'c', hasKey: true }, { kind: 'unnamed' }],
    ['nobody with two names', { names: ['anna', 'ben'] }, { kind: 'unnamed' }],
    ['nobody with an empty name', { names: [' '] }, { kind: 'unnamed' }],
    ['nobody with an endless name', { names: ['a'.repeat(201)] }, { kind: 'unnamed' }],
  ])('knows %s', (_, signs, expected) => {
    expect(chooseReader({ ...NONE, ...signs })).toEqual(expected);
  });

  it('takes no user for a name, a cookie or a key of the same letters', () => {
    const readers = [
      { names: ['key'] },
      { user: 'key', hasKey: true },
      { hasKey: true },
      { user: 'local', isLocal: true },
      { isLocal: true },
    ].map((signs) => JSON.stringify(chooseReader({ ...NONE, ...signs })));
    expect(new Set(readers).size).toBe(readers.length);
  });
});
