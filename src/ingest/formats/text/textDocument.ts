import { sourceLines } from '../../source/sourceLines.ts';
import { takeRomanMarks } from './takeRomanMarks.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import type { DecodedText } from './readText.ts';

/** A plain text as a source document: nothing but its lines is told by the format. */
export function textDocument({ text, others }: DecodedText): SourceDocument {
  const warnings = others.map(({ line, encoding }) => ({
    line,
    message: `the line is not in UTF-8 as the rest is: it was read as ${encoding}; save the file in one encoding`,
  }));
  const { lines, labels } = takeRomanMarks(sourceLines(text));
  const marked = labels.length === 0 ? {} : { labels };
  return { lines, ...marked, pages: [], outline: [], title: null, warnings };
}
