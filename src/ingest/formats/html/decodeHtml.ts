import { readText } from '../text/readText.ts';

/** A page says its encoding in its first kilobyte. */
const HEAD = 1024;

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/iu;

/**
 * Decodes a web page: by the encoding it names, where the bytes fit it; otherwise as a text file is decoded.
 *
 * @throws CasebookError `bad_book` when it is no text in any encoding we know.
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  const named = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1];
  if (named !== undefined) {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch {
      // an encoding nobody knows, or not the one it is in
    }
  }
  return readText(bytes, file);
}
