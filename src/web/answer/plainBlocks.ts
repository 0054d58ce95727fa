/** A piece of an extractive answer; the texts in it still carry their signs. */
export type PlainBlock =
  | { kind: 'line'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

const BULLET = '- ';
const ROW = /^\|.*/u;
const DASHES = /^\|(?: *:?-+:? *\|)+$/u;

/**
 * An extractive answer as lines, lists and tables: these two are the program's own writing, everything else are words of a book, in which no
 * sign means anything. Works on a text that is still streaming, too.
 */
export function plainBlocks(text: string): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const last = blocks.at(-1);
    if (ROW.test(line) && DASHES.test(lines[at + 1] ?? '')) {
      blocks.push({ kind: 'table', head: cellsOf(line), rows: [] });
      at += 1;
    } else if (ROW.test(line) && last?.kind === 'table') last.rows.push(cellsOf(line));
    else if (!line.startsWith(BULLET)) blocks.push({ kind: 'line', text: line });
    else if (last?.kind === 'list') last.items.push(line.slice(BULLET.length));
    else blocks.push({ kind: 'list', items: [line.slice(BULLET.length)] });
  }
  return blocks;
}

function cellsOf(row: string): string[] {
  const inside = row.replace(/^\|/u, '').replace(/(?<!\\)\|\s*$/u, '');
  return inside.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
