import { CasebookError } from './errors.ts';

/** The typed arrays a packed file can hold. */
export type PackedArray =
  Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** What a packed file holds: small facts, and named arrays. */
export interface Packed {
  meta: Record<string, unknown>;
  arrays: Record<string, PackedArray>;
}

const MAGIC = 'CASEBOOK';
const ALIGNMENT = 8;

const TYPES = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
} as const;

interface Header {
  kind: string;
  version: number;
  meta: Record<string, unknown>;
  arrays: { name: string; type: keyof typeof TYPES; start: number; length: number }[];
}

/**
 * Packs arrays into one file: the magic word, the length of the header (u32, little endian), the header as
 * JSON, then the arrays, each aligned to 8 bytes. Machines that are not little endian are not supported.
 */
export function packArrays(
  format: { kind: string; version: number },
  { meta, arrays }: Packed,
): Uint8Array {
  let at = 0;
  const described = Object.entries(arrays).map(([name, array]) => {
    const start = at;
    at = align(at + array.byteLength);
    return {
      name,
      type: array.constructor.name as keyof typeof TYPES,
      start,
      length: array.length,
    };
  });
  const header = Buffer.from(
    JSON.stringify({ ...format, meta, arrays: described } satisfies Header),
  );
  const dataStart = align(MAGIC.length + 4 + header.length);
  const bytes = new Uint8Array(dataStart + at);
  bytes.set(Buffer.from(MAGIC), 0);
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
  bytes.set(header, MAGIC.length + 4);
  described.forEach(({ name, start }) => {
    const array = arrays[name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), dataStart + start);
  });
  return bytes;
}

/**
 * Opens what `packArrays` wrote; the arrays are views on the bytes.
 *
 * @throws CasebookError `bad_index` when the bytes are of another kind or version, cut short or garbled.
 */
export function unpackArrays(format: { kind: string; version: number }, bytes: Uint8Array): Packed {
  const fail = (why: string): never => {
    throw new CasebookError('bad_index', `${format.kind} file: ${why}`);
  };
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const header = readHeader(aligned) ?? fail('the header is damaged');
  if (header.kind !== format.kind || header.version !== format.version) {
    fail(`expected ${format.kind} ${format.version}, found ${header.kind} ${header.version}`);
  }
  const dataStart = align(MAGIC.length + 4 + headerLength(aligned));
  const arrays: Record<string, PackedArray> = {};
  for (const { name, type, start, length } of header.arrays) {
    const size = TYPES[type].BYTES_PER_ELEMENT * length;
    if (dataStart + start + size > aligned.byteLength) fail(`${name} is cut short`);
    arrays[name] = new TYPES[type](
      aligned.buffer as ArrayBuffer,
      aligned.byteOffset + dataStart + start,
      length,
    );
  }
  return { meta: header.meta, arrays };
}

function readHeader(bytes: Uint8Array): Header | null {
  if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString() !== MAGIC) return null;
  const start = MAGIC.length + 4;
  const length = bytes.length < start ? Infinity : headerLength(bytes);
  if (start + length > bytes.length) return null;
  try {
    return JSON.parse(Buffer.from(bytes.subarray(start, start + length)).toString()) as Header;
  } catch {
    return null;
  }
}

function headerLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
}

function align(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
