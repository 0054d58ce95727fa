import type { Reader } from '../source/reader.ts';

/** Formats that are read in a process of their own. */
export type ReadApart =
  'markdown' | 'html' | 'docx' | 'pdf' | 'epub' | 'slides' | 'workbook' | 'csv' | 'captions';

/** Readers of formats whose libraries nobody vouches for on every file; loaded when a file of the format is read. */
export const READERS: Record<ReadApart, () => Promise<Reader>> = {
  markdown: async () => (await import('./markdown/readMarkdown.ts')).readMarkdown,
  html: async () => (await import('./html/readHtml.ts')).readHtml,
  docx: async () => {
    const { readDocx } = await import('./docx/readDocx.ts');
    return (bytes, file) => readDocx(bytes, file);
  },
  pdf: async () => {
    const { readPdf } = await import('./pdf/readPdf.ts');
    return async (bytes, file, { ocr = false, ...options }) => {
      if (!ocr) return readPdf(bytes, file, options);
      const { loadRecognise } = await import('./pdf/loadRecognise.ts');
      return readPdf(bytes, file, { ...options, recognise: await loadRecognise() });
    };
  },
  epub: async () => {
    const { readEpub } = await import('./epub/readEpub.ts');
    return (bytes, file) => readEpub(bytes, file);
  },
  slides: async () => {
    const { readSlides } = await import('./slides/readSlides.ts');
    return (bytes, file) => readSlides(bytes, file);
  },
  workbook: async () => {
    const { readWorkbook } = await import('./tables/readWorkbook.ts');
    return (bytes, file) => readWorkbook(bytes, file);
  },
  csv: async () => (await import('./tables/readCsv.ts')).readCsv,
  captions: async () => (await import('./captions/readCaptions.ts')).readCaptions,
};
