import type { ReadDocumentOptions } from './readDocument.ts';
import type { SourceDocument } from './sourceDocument.ts';

/** Reads a file of one format; in the process it is called in, at whatever cost. */
export type Reader = (
  bytes: Uint8Array,
  file: string,
  options: ReadDocumentOptions,
) => SourceDocument | Promise<SourceDocument>;

/** Readers of formats whose libraries nobody vouches for on every file; loaded when a file of the format is read. */
export const READERS: Record<'markdown' | 'html' | 'docx' | 'pdf', () => Promise<Reader>> = {
  markdown: async () => (await import('./markdown/readMarkdown.ts')).readMarkdown,
  html: async () => (await import('./html/readHtml.ts')).readHtml,
  docx: async () => {
    const { readDocx } = await import('./docx/readDocx.ts');
    return (bytes, file) => readDocx(bytes, file);
  },
  pdf: async () => (await import('./pdf/readPdf.ts')).readPdf,
};
