import { extname } from 'node:path';
import { CasebookError } from '../../errors.ts';
import type { ReadDocumentOptions, Reader } from '../source/reader.ts';
import type { ReadTask } from './readerWorker.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';
import { refusalOf } from './refusalOf.ts';
import { officeLimits } from './zip/officeLimits.ts';
import { zipNames } from './zip/unzip.ts';

/** The reader of a format, in a process of its own. */
async function apart(format: ReadTask['format']): Promise<Reader> {
  const { readApart } = await import('./readApart.ts');
  return (bytes, file, { ocr = false, ...options }) =>
    readApart({ format, bytes, file, ocr }, options);
}

/** One reader a format, loaded when a file of the format is read. */
const READERS: Record<string, () => Promise<Reader>> = {
  text: async () => {
    const [{ decodeText }, { textDocument }] = await Promise.all([
      import('./text/readText.ts'),
      import('./text/textDocument.ts'),
    ]);
    return (bytes, file) => textDocument(decodeText(bytes, file));
  },
  markdown: () => apart('markdown'),
  html: () => apart('html'),
  docx: () => apart('docx'),
  pdf: () => apart('pdf'),
  epub: () => apart('epub'),
  slides: () => apart('slides'),
  workbook: () => apart('workbook'),
  csv: () => apart('csv'),
  captions: () => apart('captions'),
};

const BY_ENDING: Record<string, string> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.epub': 'epub',
  '.pptx': 'slides',
  '.xlsx': 'workbook',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.srt': 'captions',
  '.vtt': 'captions',
};

/** Endings of files that can be books, with their dot, in lower case. */
export const BOOK_ENDINGS: readonly string[] = Object.keys(BY_ENDING);

/** How files of the binary formats begin, whatever they are called. */
const SIGNATURES: readonly { format: string; bytes: readonly number[] }[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] }, // %PDF-
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
];

/** What is in a zip tells its format. */
const ZIPPED: readonly { format: string; part: RegExp }[] = [
  { format: 'docx', part: /^\/?word\/document2?\.xml$/u },
  { format: 'epub', part: /^META-INF\/container\.xml$/u },
  { format: 'slides', part: /^ppt\/presentation\.xml$/u },
  { format: 'workbook', part: /^xl\/workbook\.xml$/u },
];

/**
 * Reads a book's file by its ending; a file whose first bytes tell another format is read as what it is.
 *
 * @throws CasebookError `bad_book` for an ending no reader knows, and whatever the reader finds wrong.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  options: ReadDocumentOptions = {},
): Promise<SourceDocument> {
  const refusal = refusalOf(bytes, file);
  if (refusal !== null) throw new CasebookError('bad_book', `${file}: ${refusal}`);
  const ending = BY_ENDING[extname(file).toLowerCase()];
  const signature = signatureOf(bytes);
  const format =
    signature === 'zip' ? (zippedFormat(bytes) ?? ending ?? 'docx') : (signature ?? ending);
  if (format === undefined) {
    const known = BOOK_ENDINGS.join(', ');
    throw new CasebookError(
      'bad_book',
      `${file}: a book ends in one of ${known}: this one in ${extname(file) || 'nothing'}`,
    );
  }
  const read = await READERS[format]!();
  return read(bytes, file, options);
}

/** Null where nothing in it tells, or its directory cannot be read: its reader will say what is wrong. */
function zippedFormat(bytes: Uint8Array): string | null {
  try {
    const names = zipNames(bytes, officeLimits.entries);
    return ZIPPED.find(({ part }) => names.some((name) => part.test(name)))?.format ?? null;
  } catch {
    return null;
  }
}

function signatureOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte))
    ?.format;
}
