import { CasebookError } from '../../../errors.ts';
import { unifiedIdeographs } from '../../../text/unifiedIdeographs.ts';

/** Frequent characters of Chinese running text: a wrong decoding yields almost none of them. */
const FREQUENT =
  /[的一是在不了有和人这這中大为為上个個国國以要时時来來用们們学學习習，。、“” \n]/gu;

/** More control characters than this share mean a binary file: text has next to none. */
const MAX_CONTROL_SHARE = 0.01;

/** Control characters that no text has; tab, line feed, form feed and carriage return are not among them. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

/** A text file decoded. */
export interface DecodedText {
  text: string;
  /** Lines (from 1) in another encoding than the others, and which. */
  others: { line: number; encoding: string }[];
}

/** Encodings of Chinese text beside UTF-8; the most plausible reading counts. */
const ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** Less of a text in UTF-8 than this share of its lines is none with strange lines in it. */
const MOST_UTF8 = 0.6;

/**
 * Decodes a text file: UTF-8, UTF-16 (with or without byte order mark), GB18030 (with it GBK and GB 2312) or Big5; in a
 * UTF-8 file with lines pasted from elsewhere each of them by itself. Line ends become `\n`; form feeds stay, they are
 * page breaks.
 *
 * @throws CasebookError `bad_book` when the file is empty, binary or in no encoding we know.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length === 0) throw new CasebookError('bad_book', `${file}: the file is empty`);
  const decoded = decode(bytes, file);
  const text = decoded.text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const control = text.match(CONTROL)?.length ?? 0;
  if (control > text.length * MAX_CONTROL_SHARE) {
    throw new CasebookError(
      'bad_book',
      `${file}: not a text file (${control} control characters in ${text.length})`,
    );
  }
  if (text.trim() === '') throw new CasebookError('bad_book', `${file}: the file has no text`);
  return { text: unifiedIdeographs(text.replace(CONTROL, '')), others: decoded.others };
}

/** The text of `decodeText` alone. */
export function readText(bytes: Uint8Array, file: string): string {
  return decodeText(bytes, file).text;
}

function decode(bytes: Uint8Array, file: string): DecodedText {
  const whole = decodeWhole(bytes);
  return whole === null ? (decodeLines(bytes) ?? fail(file)) : { text: whole, others: [] };
}

function decodeWhole(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return utf8;
  return mostPlausible(bytes)?.text ?? null;
}

/** A third of Chinese text is made of frequent characters; binary data decodes to about none. */
function mostPlausible(bytes: Uint8Array): { text: string; encoding: string } | null {
  const best = ENCODINGS.flatMap((encoding) => {
    const text = strict(bytes, encoding);
    return text === null ? [] : [{ text, encoding, score: plausibility(text) }];
  }).sort((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 0.1 ? null : best;
}

/** Null unless most of the lines are UTF-8 with characters beyond ASCII in them. */
function decodeLines(bytes: Uint8Array): DecodedText | null {
  const others: DecodedText['others'] = [];
  const lines: string[] = [];
  let utf8 = 0;
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const text = strict(line, 'utf-8');
    if (text !== null && /[^\p{ASCII}]/u.test(text)) utf8 += 1;
    const other = text === null ? mostPlausible(line) : null;
    if (text === null) {
      const encoding = other?.encoding.toUpperCase() ?? 'no encoding we know';
      others.push({ line: lines.length + 1, encoding });
    }
    lines.push(text ?? other?.text ?? new TextDecoder().decode(line));
    if (end < 0) break;
    from = end + 1;
  }
  return utf8 < (utf8 + others.length) * MOST_UTF8 ? null : { text: lines.join('\n'), others };
}

const LINE_FEED = 0x0a;

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
    `${file}: not a text file in UTF-8, UTF-16, GB18030 or Big5 (a PDF or Word file must be saved as text first)`,
  );
}
