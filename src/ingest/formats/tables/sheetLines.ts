import type { LineBuilder } from '../../source/lineBuilder.ts';
import { TableRows } from '../../source/tableRows.ts';

/**
 * Sets the rows of a sheet as paragraphs: rows that stand together are a table, each row naming its columns; a row of one cell
 * above it, such as its title, is a paragraph of its own. An empty row ends a table.
 */
export function sheetLines(builder: LineBuilder, rows: readonly (readonly string[])[]): void {
  for (const block of blocksOf(rows)) {
    const at = block.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
    const above = at < 0 ? block : block.slice(0, at);
    for (const row of above) paragraph(builder, row.filter((cell) => cell !== '').join(' '));
    if (at >= 0) setTable(builder, withoutEmptyColumns(block.slice(at)));
  }
}

function setTable(builder: LineBuilder, rows: readonly (readonly string[])[]): void {
  const table = new TableRows({ isData: true });
  for (const row of rows) for (const line of table.row(row)) paragraph(builder, line);
  for (const line of table.end()) paragraph(builder, line);
}

function paragraph(builder: LineBuilder, text: string): void {
  builder.add(text);
  builder.endParagraph();
}

function blocksOf(rows: readonly (readonly string[])[]): string[][][] {
  const blocks: string[][][] = [];
  let block: string[][] = [];
  for (const row of rows) {
    const cells = row.map((cell) => cell.replace(/\s+/gu, ' ').trim());
    if (cells.some((cell) => cell !== '')) block.push(cells);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

/** All rows of one width, without columns that are empty throughout. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const used = new Set<number>();
  for (const row of rows) row.forEach((cell, at) => cell !== '' && used.add(at));
  const columns = [...used].sort((a, b) => a - b);
  return rows.map((row) => columns.map((at) => row[at] ?? ''));
}
