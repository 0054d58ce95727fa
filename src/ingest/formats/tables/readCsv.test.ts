import { describe, expect, it } from 'vitest';
import { readBook } from '../../readBook.ts';
import { readCsv } from './readCsv.ts';

const linesOf = (text: string): string[] =>
  readCsv(Buffer.from(text), 'a.csv').lines.map((line) => line.text);

const ROWS = ['名称：单位\t培训次数：3\t人次：166', '名称：科技局\t培训次数：5\t人次：210'];

describe('readCsv()', () => {
  it.each([
    ['commas', '名称,培训次数,人次\n单位,3,166\n科技局,5,210\n'],
    ['tabs', '名称\t培训次数\t人次\n单位\t3\t166\n科技局\t5\t210\n'],
    ['semicolons, CRLF', '\ufeff名称;培训次数;人次\r\n单位;3;166\r\n科技局;5;210\r\n'],
    ['a title above', '培训统计,,\n\n名称,培训次数,人次\n单位,3,166\n科技局,5,210\n'],
    ['empty columns', '名称,,培训次数,人次,,\n单位,,3,166,,\n科技局,,5,210,,\n'],
  ])('names the columns in each row: %s', (_, text) => {
    expect(linesOf(text).slice(-2)).toEqual(ROWS);
  });

  it('keeps separators and line breaks within quotation marks', () => {
    expect(linesOf('名称,说明\n甲,"一,二"\n乙,"三\n四"\n')).toEqual([
      '名称：甲\t说明：一,二',
      '名称：乙\t说明：三 四',
    ]);
  });

  it('reads GB18030, is one case and has no pages', () => {
    const gb = Buffer.from('c3fbb3c62cc8cbcafd0abcd72c330ad2d22c340a', 'hex'); // 名称,人数 甲,3 乙,4
    const document = readCsv(gb, 'a.csv');
    expect(document.lines.map(({ text }) => text).at(-1)).toBe('名称：乙\t人数：4');
    const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '0' });
    expect(book.cases).toMatchObject([{ title: 'a', firstPage: null }]);
    expect(book.text).toContain('名称：甲\t人数：3\n');
  });

  it('tells of a quotation mark that is not closed', () => {
    const { warnings } = readCsv(Buffer.from('a,b\n1,"2\n3,4\n'), 'a.csv');
    expect(warnings[0]!.message).toMatch(/a quotation mark of row \d is not closed/u);
  });

  it('refuses an empty table', () => {
    expect(() => linesOf(',,\n,,\n')).toThrow('a.csv: the table has no text');
  });
});
