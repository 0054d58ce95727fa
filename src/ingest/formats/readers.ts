import type { Reader } from '../source/reader.ts';

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
