import { describe, expect, it } from 'vitest';
import {
  newReaderCookie,
  readerOfCookie,
  readReaderCookie,
  setReaderCookie,
} from './readerCookie.ts';

describe('newReaderCookie()', () => {
  it('makes 128 bits, each time others', () => {
    const values = Array.from({ length: 50 }, newReaderCookie);
    expect(new Set(values).size).toBe(50);
    for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(16);
  });
});

describe('readReaderCookie()', () => {
  const value = 'A'.repeat(22);
  it.each([
    [`casebook_reader=${value}`, value],
    [`theme=dark; casebook_reader=${value}; x=y`, value],
    [undefined, null],
    ['', null],
    ['casebook_reader=', null],
    [`casebook_reader=${value}A`, null],
    ['casebook_reader=../../etc/passwd/aaaaa', null],
    [`not_casebook_reader=${value}`, null],
  ])('reads %j as %j', (header, expected) => {
    expect(readReaderCookie(header)).toBe(expected);
  });

  it('reads what is set, which no script reads and no other site sends', () => {
    const made = newReaderCookie();
    const line = setReaderCookie(made, false);
    expect(readReaderCookie(line.split(';')[0])).toBe(made);
    expect(line).toMatch(/; HttpOnly; SameSite=Lax$/u);
    expect(setReaderCookie(made, true)).toMatch(/; Secure$/u);
  });
});

describe('readerOfCookie()', () => {
  it('names the same reader for the same value, and does not hold the value', () => {
    const made = newReaderCookie();
    expect(readerOfCookie(made)).toBe(readerOfCookie(made));
    expect(readerOfCookie(made)).not.toContain(made);
    expect(readerOfCookie(newReaderCookie())).not.toBe(readerOfCookie(made));
  });
});
