import { CasebookError } from '../../../errors.ts';
import { unifiedIdeographs } from '../../../text/unifiedIdeographs.ts';

/** Frequent characters of Chinese running text: a wrong decoding yields almost none of them. */
const FREQUENT = /[的一是在不了有和人这中大为上个国以要时来用们学习，。、“” \n]/gu;

/** More control characters than this share mean a binary file: text has next to none. */
const MAX_CONTROL_SHARE = 0.01;

/** Control characters that no text has; tab, line feed, form feed and carriage return are not among them. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

/**
 * Decodes a text file: UTF-8, UTF-16 (with or without byte order mark) or GB18030 (with it GBK and GB 2312).
 * Line ends become `\n`; form feeds stay, they are page breaks.
 *
 * @throws CasebookError `bad_book` when the file is empty, binary or in no encoding we know.
 */
export function readText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new CasebookError('bad_book', `${file}: the file is empty`);
  const text = decode(bytes, file)
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  const control = text.match(CONTROL)?.length ?? 0;
  if (control > text.length * MAX_CONTROL_SHARE) {
    throw new CasebookError(
      'bad_book',
      `${file}: not a text file (${control} control characters in ${text.length})`,
    );
  }
  if (text.trim() === '') throw new CasebookError('bad_book', `${file}: the file has no text`);
  return unifiedIdeographs(text.replace(CONTROL, ''));
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le') ?? fail(file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be') ?? fail(file);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return utf8;
  const guesses = ['gb18030', 'utf-16le', 'utf-16be']
    .map((encoding) => strict(bytes, encoding))
    .filter((text) => text !== null)
    .sort((a, b) => plausibility(b) - plausibility(a));
  const best = guesses[0];
  // A third of Chinese text is made of these characters; binary data decodes to about none.
  if (best === undefined || plausibility(best) < 0.1) return fail(file);
  return best;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function plausibility(text: string): number {
  return (text.match(FREQUENT)?.length ?? 0) / Math.max(1, text.length);
}

function fail(file: string): never {
  throw new CasebookError(
    'bad_book',
    `${file}: not a text file in UTF-8, UTF-16 or GB18030 (a PDF or Word file must be saved as text first)`,
  );
}
