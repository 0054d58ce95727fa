import { describe, expect, it } from 'vitest';
import { chineseNumeral } from './chineseNumeral.ts';
import { readNumbering } from './readNumbering.ts';

describe('chineseNumeral()', () => {
  it('counts as Chinese does up to 99, in Arabic digits beyond', () => {
    expect([1, 9, 10, 11, 20, 23, 99, 100, 0].map(chineseNumeral)).toEqual([
      '一', '九', '十', '十一', '二十', '二十三', '九十九', '100', '0',
    ]); // prettier-ignore
  });
});

describe('readNumbering()', () => {
  const level = (format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const read = (levels: string, nums: string) =>
    readNumbering(
      Buffer.from(
        `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
      ),
    );
  const num = (id: number, inside = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inside}</w:num>`;

  it('writes letters and roman numbers, from any start', () => {
    const shown = (format: string, start: number) =>
      read(level(format, '%1)', start), num(1))('1', 0);
    expect(shown('lowerLetter', 3)).toBe('c)');
    expect(shown('upperLetter', 26)).toBe('Z)');
    expect(shown('upperRoman', 49)).toBe('XLIX)');
    expect(shown('none', 1)).toBe(')');
  });

  it('counts lists of one style on, and starts anew where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numberOf = read(level('decimal', '%1.'), num(1) + num(2) + num(3, restart));
    expect([numberOf('1', 0), numberOf('1', 0), numberOf('2', 0), numberOf('3', 0)]).toEqual([
      '1.',
      '2.',
      '3.',
      '1.',
    ]);
  });

  it('gives nothing for a list that is not there', () => {
    expect(readNumbering(undefined)('1', 0)).toBe('');
    expect(read(level('decimal', '%1.'), num(1))('9', 0)).toBe('');
  });
});
