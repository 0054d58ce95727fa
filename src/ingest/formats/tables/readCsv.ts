import papaparse from 'papaparse';
import { CasebookError } from '../../../errors.ts';
import { LineBuilder } from '../../source/lineBuilder.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { decodeText } from '../text/readText.ts';
import { sheetLines } from './sheetLines.ts';

/** What may stand between cells, beside the comma. */
const DELIMITERS = [',', '\t', ';', '|', '，'];

/**
 * Reads a table of comma (or tab, semicolon) separated values in any encoding a text may have: a row is a paragraph that names its
 * columns.
 *
 * @throws CasebookError `bad_book` when it has no cell, or is no text.
 */
export function readCsv(bytes: Uint8Array, file: string): SourceDocument {
  const { text, others } = decodeText(bytes, file);
  const { data, errors } = papaparse.parse<string[]>(text.trimEnd(), {
    delimitersToGuess: DELIMITERS,
  });
  const builder = new LineBuilder();
  sheetLines(builder, data);
  const { lines, pages, outline } = builder;
  if (lines.length === 0) throw new CasebookError('bad_book', `${file}: the table has no text`);
  const quotes = errors.filter(({ type }) => type === 'Quotes');
  const warnings = [
    ...quotes.slice(0, 1).map(({ row }) => ({
      line: (row ?? 0) + 1,
      message: `a quotation mark of row ${(row ?? 0) + 1} is not closed, and the rows behind it may be one cell: close it, or double it within a cell`,
    })),
    ...others.map(({ line, encoding }) => ({
      line,
      message: `the line is not in UTF-8 as the rest is: it was read as ${encoding}; save the file in one encoding`,
    })),
  ];
  return { lines, pages, outline, title: null, isOneCase: true, warnings };
}
