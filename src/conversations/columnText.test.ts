import { describe, expect, it } from 'vitest';
import { columnText, legibleText } from './columnText.ts';
import { loadLibsql } from './loadLibsql.ts';

const TEXTS = ['', '如何自学？', '\ufeffa', 'a\0b', '😀𠮷'];

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text)).buffer;
}

describe('columnText()', () => {
  it.each(TEXTS)('gives %j back as it is', (text) => {
    expect(columnText(bytesOf(text))).toBe(text);
    expect(columnText(Buffer.from(text))).toBe(text);
  });

  it('throws on what is not UTF-8, and on no text', () => {
    expect(() => columnText(Uint8Array.of(0x61, 0xff))).toThrow(TypeError);
    for (const value of [null, undefined, 1]) expect(() => columnText(value)).toThrow(TypeError);
  });
});

describe('legibleText()', () => {
  it.each(TEXTS)('gives %j back as it is', (text) => {
    expect(legibleText(bytesOf(text))).toBe(text);
  });

  it('marks what is not UTF-8, and is empty without text', () => {
    expect(legibleText(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\ufffdb');
    expect(legibleText(null)).toBe('');
  });
});

const Database = loadLibsql();

describe.skipIf(Database === null)('columnText() of what libsql reads', () => {
  it('is the text that was written', () => {
    const database = new Database!(':memory:', { timeout: 0 });
    for (const text of TEXTS) {
      const row = database.prepare('SELECT CAST(? AS BLOB) AS text').get(text);
      expect(columnText((row as { text: unknown }).text)).toBe(text);
    }
    database.close();
  });
});
