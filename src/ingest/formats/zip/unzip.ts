import { crc32, inflateRawSync } from 'node:zlib';

/** Bounds of a zip: `bytes` once inflated, all wanted entries together. */
export interface UnzipLimits {
  entries: number;
  bytes: number;
}

/** An entry as the directory at the end of the zip tells it (APPNOTE 6.3.10, 4.3.12). */
interface Entry {
  name: string;
  isLocked: boolean;
  method: number;
  crc: number;
  packed: number;
  /** Where its own header stands. */
  at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** The end of the directory is 22 bytes and a remark of up to 65,535. */
const MAX_END = 22 + 0xffff;

/**
 * Inflates the wanted entries of a zip, by name; of two with one name the last. The directory of the zip alone tells
 * what is in it, for entries that are zips themselves look like more of it.
 *
 * @throws Error that names the bound, or what is wrong with the zip.
 */
export function unzip(
  bytes: Uint8Array,
  { wants, limits }: { wants: (name: string) => boolean; limits: UnzipLimits },
): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = readDirectory(file, limits.entries).filter(({ name }) => wants(name));
  const found = new Map<string, Uint8Array>();
  let rest = limits.bytes;
  for (const entry of wanted) {
    const content = inflate(file, entry, rest);
    if (content === null) throw new Error(`it inflates to more than ${limits.bytes} bytes`);
    rest -= content.length;
    found.set(entry.name, content);
  }
  return found;
}

/**
 * The names of the entries of a zip, at most so many.
 *
 * @throws Error that says what is wrong with the zip.
 */
export function zipNames(bytes: Uint8Array, maxEntries: number): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readDirectory(file, maxEntries).map(({ name }) => name);
}

function readDirectory(file: Buffer, maxEntries: number): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > maxEntries) throw new Error(`it has more than ${maxEntries} entries`);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('its zip directory is damaged');
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      isLocked: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - MAX_END);
  for (let at = file.length - 22; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  throw new Error('it is no whole zip: its directory is missing');
}

/** Null when more than `max` bytes come out: the inflater stops there. */
function inflate(
  file: Buffer,
  { name, isLocked, method, crc, packed, at }: Entry,
  max: number,
): Buffer | null {
  if (isLocked) throw new Error(`${name} is locked with a password`);
  if (file.readUInt32LE(at) !== LOCAL_ENTRY) throw new Error(`${name} is not where its zip says`);
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length) throw new Error(`${name} is cut off`);
  const content = unpack(file.subarray(from, from + packed), method, max);
  if (content !== null && crc32(content) !== crc) throw new Error(`${name} is damaged (CRC-32)`);
  return content;
}

function unpack(packed: Buffer, method: number, max: number): Buffer | null {
  if (method === 0) return packed.length > max ? null : packed;
  if (method !== 8) throw new Error(`it is packed by method ${method}; only deflate is read`);
  if (max < 1) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: max });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
