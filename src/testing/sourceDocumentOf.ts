import type { SourceDocument } from '../ingest/source/sourceDocument.ts';

/**
 * A source document as a reader that knows pages and headings hands it on: one paragraph a line; `# ` marks headings
 * by their number of signs, `== 12` opens a page that bears 12, `== ?` one whose number nothing tells.
 */
export function sourceDocumentOf(text: string, title: string | null = null): SourceDocument {
  const made: SourceDocument = { lines: [], pages: [], outline: [], title, warnings: [] };
  let afterFormFeed = false;
  for (const raw of text.trim().split('\n')) {
    const page = /^== (\d+|\?)$/u.exec(raw.trim());
    const at = made.lines.length;
    if (page !== null) {
      const number = page[1] === '?' ? null : Number(page[1]);
      const index = made.pages.length + 1;
      made.pages.push({ at, number, isPrinted: number !== null, index, label: null });
      afterFormFeed = true;
      continue;
    }
    const heading = /^(#+) (.*)$/u.exec(raw.trim());
    const line = heading?.[2] ?? raw.trim();
    if (line === '') continue;
    if (heading !== null) made.outline.push({ level: heading[1]!.length, title: line, at });
    made.lines.push({
      text: line,
      number: at + 1,
      indented: false,
      afterBlank: true,
      afterFormFeed,
      startsParagraph: true,
    });
    afterFormFeed = false;
  }
  return made;
}
