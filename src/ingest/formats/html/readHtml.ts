import { CasebookError } from '../../../errors.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { decodeHtml } from './decodeHtml.ts';
import { htmlLines } from './htmlLines.ts';

/**
 * Reads a web page: blocks as paragraphs, h1 to h6 as headings, lists with their numbers, tables as rows (cells apart by
 * a tab); pages by doc-pagebreak marks with their printed numbers, or by the breaks of its style sheet. What it hides is
 * left out.
 *
 * @throws CasebookError `bad_book` when it has no text or is no text.
 */
export function readHtml(bytes: Uint8Array, file: string): SourceDocument {
  return htmlDocument(decodeHtml(bytes, file), file);
}

/** The same for a page that is decoded. */
export function htmlDocument(html: string, file: string): SourceDocument {
  try {
    const { builder, title, warnings } = htmlLines(html);
    const { lines, pages, outline } = builder;
    if (lines.length === 0) throw new Error('it has no text');
    return { lines, pages, outline, title, warnings };
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the page was not read: ${reason}`);
  }
}
