import { sourceLines } from '../../source/sourceLines.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';

/** A plain text as a source document: nothing but its lines is told by the format. */
export function textDocument(text: string): SourceDocument {
  return { lines: sourceLines(text), pages: [], outline: [], title: null, warnings: [] };
}
