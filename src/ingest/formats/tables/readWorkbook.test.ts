import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../readBook.ts';
import { readWorkbook } from './readWorkbook.ts';

const NS = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"`;

type Cell = string | number | { date: number } | null;

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
}

/** A spreadsheet of its parts alone. */
function workbook(sheets: Record<string, Cell[][]>): Uint8Array {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const parts = names.map((name, at) => {
    const rows = sheets[name]!.map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${'ABCDEFG'[column]}${index + 1}`));
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    const xml = `<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`;
    return [`xl/worksheets/sheet${at + 1}.xml`, strToU8(xml)] as const;
  });
  const styles = `<Relationship Id="rId99" Type="${NS}/officeDocument/2006/relationships/styles" Target="styles.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook ${MAIN}><sheets>${listed.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${NS}/package/2006/relationships">${relations.join('')}${styles}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts),
  });
}

const SHEETS: Record<string, Cell[][]> = {
  培训: [
    ['2010年培训统计'],
    ['单位', '次数', '人次', '日期'],
    ['财政局', 3, 166, { date: 40299 }],
    ['科技局', 5, 0.1 + 0.2, { date: 40300 }],
  ],
  经费: [
    ['单位', '万元'],
    ['财政局', 12],
    ['科技局', 8],
  ],
  空表: [],
};

describe('readWorkbook()', () => {
  it('makes a section of each sheet, its rows naming their columns', async () => {
    const { lines, outline, isOneCase } = await readWorkbook(workbook(SHEETS), 'a.xlsx');
    expect(isOneCase).toBe(true);
    expect(outline.map(({ title }) => title)).toEqual(['培训', '经费']);
    expect(lines.map(({ text }) => text)).toEqual([
      '培训',
      '2010年培训统计',
      '单位：财政局\t次数：3\t人次：166\t日期：2010-05-01',
      '单位：科技局\t次数：5\t人次：0.3\t日期：2010-05-02',
      '经费',
      '单位：财政局\t万元：12',
      '单位：科技局\t万元：8',
    ]);
  });

  it('is a book of one case whose sections are the sheets', async () => {
    const document = await readWorkbook(workbook(SHEETS), 'a.xlsx');
    const { book } = readBook({ id: 'a', document, sidecar: null, sourceHash: '0' });
    expect(book.sections.map(({ heading }) => heading)).toEqual(['培训', '经费']);
    expect([book.cases.length, book.pages]).toEqual([1, []]);
  });

  it('refuses what inflates without end, is damaged, empty, or no spreadsheet', async () => {
    const reason = (bytes: Uint8Array, limits = { entries: 10_000, bytes: 1 << 28 }) =>
      readWorkbook(bytes, 'a.xlsx', limits).then(
        () => 'read',
        ({ message }: Error) => message,
      );
    const whole = workbook(SHEETS);
    expect(await reason(whole, { entries: 100, bytes: 500 })).toMatch(/inflates to more than 500/u);
    expect(await reason(whole.slice(0, 400))).toMatch(/^a\.xlsx: the spreadsheet was not read: /u);
    expect(await reason(workbook({ 空: [] }))).toMatch(/sheets are empty/u);
    expect(await reason(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/was not read/u);
    const nested = `<worksheet>${'<a>'.repeat(50_000)}</worksheet>`;
    const hostile = zipSync({ 'xl/workbook.xml': strToU8(nested) });
    expect(await reason(hostile)).toMatch(/was not read/u);
  });
});
