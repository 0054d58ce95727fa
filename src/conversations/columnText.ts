const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text of a column that was read as bytes (`CAST(… AS BLOB)`). Every text of the file is read so: on one that is not
 * UTF-8 (a damaged file) libsql ends the process.
 *
 * @throws TypeError where it is not UTF-8, or no text.
 */
export function columnText(bytes: unknown): string {
  if (!isBytes(bytes)) throw new TypeError('a column that holds text is empty');
  return strict.decode(bytes);
}

/** The same, with U+FFFD for what cannot be read; empty where there is no text. */
export function legibleText(bytes: unknown): string {
  return isBytes(bytes) ? lenient.decode(bytes) : '';
}

function isBytes(value: unknown): value is ArrayBuffer | Uint8Array {
  return value instanceof ArrayBuffer || value instanceof Uint8Array;
}
