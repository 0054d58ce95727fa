import readXlsxFile, { type SheetData } from 'read-excel-file/universal';
import { CasebookError } from '../../../errors.ts';
import { LineBuilder } from '../../source/lineBuilder.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { officeLimits } from '../zip/officeLimits.ts';
import { readCoreTitle } from '../zip/readCoreTitle.ts';
import { unzip, type UnzipLimits } from '../zip/unzip.ts';
import { sheetLines } from './sheetLines.ts';

/** Figures have so many digits at most: 0.1 + 0.2 is kept as 0.30000000000000004. */
const DIGITS = 15;

/**
 * Reads a spreadsheet (.xlsx): each sheet is a section under its name, its rows are paragraphs that name their columns. Formulas
 * count as the values they had.
 *
 * @throws CasebookError `bad_book` when it is no .xlsx, is damaged or inflates without end.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  limits: UnzipLimits = officeLimits,
): Promise<SourceDocument> {
  try {
    // The library takes any zip: what ours refuses never reaches it.
    const parts = unzip(bytes, { wants: () => true, limits });
    const sheets = await readXlsxFile(new Blob([Uint8Array.from(bytes)]));
    const builder = new LineBuilder();
    const filled = sheets.filter(({ data }) => data.length > 0);
    for (const { sheet, data } of filled) {
      builder.add(sheet);
      builder.endParagraph(1);
      sheetLines(builder, data.map(cellsOf));
    }
    const { lines, pages, outline } = builder;
    if (lines.length === 0) throw new Error('its sheets are empty');
    const title = readCoreTitle(parts.get('docProps/core.xml'));
    return { lines, pages, outline, title, isOneCase: true, warnings: [] };
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the spreadsheet was not read: ${reason}`);
  }
}

function cellsOf(row: SheetData[number]): string[] {
  return row.map((cell: unknown) => {
    if (cell === null || cell === undefined) return '';
    if (typeof cell === 'number') return String(Number(cell.toPrecision(DIGITS)));
    if (cell instanceof Date) return dateOf(cell);
    return String(cell);
  });
}

/** Days are kept as midnight in UTC. */
function dateOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, time] = date.toISOString().split('T');
  return time === '00:00:00.000Z' ? day! : `${day} ${time!.slice(0, 5)}`;
}
