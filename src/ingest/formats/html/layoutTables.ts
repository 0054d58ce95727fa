import { parseHtml } from './parseHtml.ts';

/** A cell with so much text, or so many line breaks, holds paragraphs: the table sets a page, it lists nothing. */
const MOST_TEXT = 400;
const MOST_BREAKS = 4;

interface OpenTable {
  at: number;
  text: number;
  breaks: number;
  isLayout: boolean;
}

/**
 * Which tables of a web page set its layout, by their place among its tables, from 0: a table inside a cell, a heading
 * or a cell of several paragraphs makes one; what is left lists data.
 *
 * @throws Error when the page nests too deep.
 */
export function layoutTables(html: string): ReadonlySet<number> {
  const layout = new Set<number>();
  const stack: OpenTable[] = [];
  let count = 0;
  parseHtml(html, {
    open(name) {
      const table = stack.at(-1);
      if (table !== undefined && (name === 'table' || /^h[1-6]$/u.test(name)))
        table.isLayout = true;
      if (name === 'table') stack.push({ at: count++, text: 0, breaks: 0, isLayout: false });
      else if (table === undefined) return;
      else if (name === 'td' || name === 'th') Object.assign(table, { text: 0, breaks: 0 });
      else if (name === 'br' || name === 'p') table.breaks += 1;
    },
    close(name) {
      if (name === 'table') {
        const closed = stack.pop();
        if (closed?.isLayout === true) layout.add(closed.at);
      }
    },
    text(text) {
      const table = stack.at(-1);
      if (table === undefined) return;
      table.text += text.trim().length;
      if (table.text > MOST_TEXT && table.breaks >= MOST_BREAKS) table.isLayout = true;
    },
  });
  return layout;
}
