import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkerReader } from './markers.ts';
import { createStatementReader, type Statement } from './statements.ts';

function read(text: string, size = text.length || 1): Statement[] {
  const markers = createMarkerReader({ given: 5 });
  const reader = createStatementReader();
  const found: Statement[] = [];
  for (let at = 0; at < text.length; at += size)
    found.push(...reader.push(markers.push(text.slice(at, at + size))));
  return [...found, ...reader.push(markers.end()), ...reader.end()];
}

const brief = (text: string): [string, string, number[]][] =>
  read(text).map((one) => [one.lead, one.text, one.numbers]);

describe('createStatementReader()', () => {
  it('reads a marker before the full stop and behind it', () => {
    expect(brief('每周学习[1]。人人写笔记。[2] 大家参加。[1][3]')).toEqual([
      ['\n', '每周学习。', [1]],
      ['', '人人写笔记。', [2]],
      ['', '大家参加。', [1, 3]],
    ]);
  });

  it('gives a clause without a marker those of its sentence', () => {
    expect(brief('每周学习；人人写笔记[2]；年终评比。')).toEqual([
      ['\n', '每周学习；', [2]],
      ['', '人人写笔记；', [2]],
      ['', '年终评比。', [2]],
    ]);
    expect(brief('甲学习；[1]乙评比。[2]').map(([, , numbers]) => numbers)).toEqual([[1], [2]]);
  });

  it('keeps bullets and numbers of lines as leads and drops emphasis', () => {
    expect(brief('做法：\n- **市统计局**每周学习。[1]\n2. 评比。[2]')).toEqual([
      ['\n', '做法：', []],
      ['\n- ', '市统计局每周学习。', [1]],
      ['\n2. ', '评比。', [2]],
    ]);
  });

  it('takes headings and colons for lead-ins', () => {
    const found = read('## 市统计局\n做法如下：\n每周学习。[1]');
    expect(found.map(({ text, isLeadIn }) => [text, isLeadIn])).toEqual([
      ['市统计局', true],
      ['做法如下：', true],
      ['每周学习。', false],
    ]);
  });

  it('does not end a sentence at an initial, a number or before its closing quotes', () => {
    expect(brief('He read No. 5 of 3.5 books. [1] “人人学习。”[2]')).toEqual([
      ['\n', 'He read No. 5 of 3.5 books.', [1]],
      ['', '“人人学习。”', [2]],
    ]);
  });

  it('makes no statement of markers, signs or blank lines alone', () => {
    expect(brief('[1][2]\n\n---\n。\n')).toEqual([]);
  });

  it('passes a sentence on as soon as the next one begins', () => {
    const reader = createStatementReader();
    expect(reader.push('每周学习。')).toEqual([]);
    expect(reader.push('人').map(({ text }) => text)).toEqual(['每周学习。']);
    expect(reader.push('人写笔记。\n').map(({ text }) => text)).toEqual(['人人写笔记。']);
  });

  it('reads the same however the text is split', () => {
    const pieces = fc.constantFrom(
      '每周学习',
      '。',
      '[1]',
      '；',
      '\n',
      '- ',
      ' ',
      'A b',
      '. ',
      '”',
      '：',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        (parts, size) => {
          const text = parts.join('');
          expect(read(text, size)).toEqual(read(text));
        },
      ),
    );
  });
});
