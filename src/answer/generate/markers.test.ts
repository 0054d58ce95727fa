import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkerReader, markerSign, passageOfSign } from './markers.ts';

/** Signs written as ‹n›, so that what was read can be seen. */
const shown = (text: string): string =>
  text.replace(/[\uE000-\uF8FF]/gu, (sign) => `‹${passageOfSign(sign)}›`);

function read(chunks: readonly string[], given = 5, texts: string[] = []): [string, number] {
  const reader = createMarkerReader({ given, texts });
  const text = chunks.map((chunk) => reader.push(chunk)).join('') + reader.end();
  return [shown(text), reader.removed];
}

describe('createMarkerReader()', () => {
  it.each([
    ['学习。[1]', '学习。‹1›'],
    ['学习[1,3]。', '学习‹1›‹3›。'],
    ['学习[1]、[2]。', '学习‹1›、‹2›。'],
    ['学习【2】。', '学习‹2›。'],
    ['学习［３］。', '学习‹3›。'],
    ['学习[1，2、4]。', '学习‹1›‹2›‹4›。'],
    ['A fact [2-4].', 'A fact ‹2›‹3›‹4›.'],
    ['A fact [^1].', 'A fact ‹1›.'],
    ['A fact [Passage 2].', 'A fact ‹2›.'],
    ['学习[来源：2]。', '学习‹2›。'],
    ['A fact [1](https://evil.example/x).', 'A fact ‹1›.'],
    ['A fact [1] (see below).', 'A fact ‹1› (see below).'],
  ])('reads the markers of %s', (text, expected) => {
    expect(read([text])).toEqual([expected, 0]);
  });

  it.each([
    ['庆发[2010]5号', 'four digits are a year'],
    ['[市财政局]', 'words are no number'],
    ['[ ]', 'nothing'],
    ['a[i+1]', 'an expression'],
    ['（1）', 'round brackets count points'],
    ['〔3〕', 'tortoise-shell brackets are the book’s'],
  ])('leaves %s alone: %s', (text) => {
    expect(read([text])).toEqual([text, 0]);
  });

  it('removes and counts markers of passages that were never given', () => {
    expect(read(['甲。[9]乙。[2,7]丙。[0]'])).toEqual(['甲。乙。‹2›丙。', 3]);
  });

  it('reads nothing within code, fenced or between backticks', () => {
    expect(read(['甲[1]\n```\n乙[2]\n```\n丙`[3]`丁[4]'])[0]).toBe(
      '甲‹1›\n```\n乙[2]\n```\n丙`[3]`丁‹4›',
    );
    expect(read(['单个`反引号\n下一行[1]'])[0]).toBe('单个`反引号\n下一行‹1›');
  });

  it('leaves a bracketed number that the book prints there', () => {
    const texts = ['按照文件［3］的要求，每周学习。'];
    expect(read(['按照文件[3]的要求[3]。'], 5, texts)[0]).toBe('按照文件[3]的要求‹3›。');
  });

  it('drops private-use characters of the model itself', () => {
    expect(read([`甲${markerSign(2)}乙[1]`])[0]).toBe('甲乙‹1›');
  });

  it('holds back no more than a marker’s beginning', () => {
    const reader = createMarkerReader({ given: 2 });
    expect(reader.push('学习[')).toBe('学习');
    expect(shown(reader.push('1] '))).toBe('‹1› ');
    expect(reader.push('[not a marker: ')).toBe('');
    expect(reader.push('it goes on!')).toBe('[not a marker: it goes on!');
  });

  it('reads the same however the text is split', () => {
    const pieces = fc.constantFrom(
      '学习',
      '[1]',
      '【2,3】',
      '［4］',
      '`',
      '```',
      '\n',
      '[',
      ']',
      '[99]',
      '(x)',
      '(http://a.b)',
      '1',
      ',',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (parts, cuts) => {
          const text = parts.join('');
          const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
          const chunks = [...at, text.length].map((end, n) => text.slice(at[n - 1] ?? 0, end));
          expect(read(chunks)).toEqual(read([text]));
        },
      ),
    );
  });
});
