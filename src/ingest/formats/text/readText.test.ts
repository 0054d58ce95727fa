import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../../errors.ts';
import { decodeText, readText } from './readText.ts';

const TEXT = '目录\n1、学习的经验，在全市推广\t市统计局\t1\n我们是这样做的。\n';

/** GB18030 bytes of “我们在学习的时候，要有人”, as any Chinese system writes them. */
const GB = Buffer.from('ced2c3c7d4dad1a7cfb0b5c4cab1baf2a3acd2aad3d0c8cb', 'hex');

function utf16(text: string, { bigEndian = false, mark = true } = {}): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('readText()', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', utf16(TEXT)],
    ['UTF-16 BE', utf16(TEXT, { bigEndian: true })],
    ['UTF-16 LE without mark', utf16(TEXT, { mark: false })],
    ['UTF-16 BE without mark', utf16(TEXT, { bigEndian: true, mark: false })],
    ['Windows line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ])('reads %s', (_, bytes) => {
    expect(readText(bytes, 'x.txt')).toBe(TEXT);
  });

  it('reads GB18030', () => {
    expect(readText(GB, 'x.txt')).toBe('我们在学习的时候，要有人');
  });

  it('reads Big5', () => {
    // “我們在學習的時候，要有人” as systems of traditional Chinese write it
    const big5 = 'a7daad cca662bec7b2dfaabaaec9add4a141ad6ea6b3a448'.replace(/ /gu, '');
    expect(readText(Buffer.from(big5, 'hex'), 'x.txt')).toBe('我們在學習的時候，要有人');
  });

  it('reads a line pasted in another encoding by itself, and tells it', () => {
    const lines = [TEXT, TEXT].map((text) => Buffer.from(text));
    const bytes = Buffer.concat([lines[0]!, GB, Buffer.from('\n'), lines[1]!]);
    expect(decodeText(bytes, 'x.txt')).toEqual({
      text: `${TEXT}我们在学习的时候，要有人\n${TEXT}`,
      others: [{ line: 4, encoding: 'GB18030' }],
    });
  });

  it('keeps form feeds: they are page ends', () => {
    expect(readText(Buffer.from('一\f二'), 'x.txt')).toBe('一\f二');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /x\.txt: the file is empty/u],
    ['blanks alone', Buffer.from(' \n\u3000\n'), /has no text/u],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x81, 0x00, 0x9f, 0xc0]),
      /not a text file/u,
    ],
    [
      'control characters',
      Buffer.from('a\u0001\u0002b\u0003'),
      /not a text file \(3 control characters/u,
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readText(bytes, 'x.txt')).toThrow(message);
    expect(() => readText(bytes, 'x.txt')).toThrow(CasebookError);
  });
});
