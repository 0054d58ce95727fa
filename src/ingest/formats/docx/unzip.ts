import { Unzip, UnzipInflate } from 'fflate';

/** Bounds of a zip: `bytes` once inflated, all wanted entries together. */
export interface UnzipLimits {
  entries: number;
  bytes: number;
}

/** Handed to the inflater at once: at the most deflate can do (1,032 to 1) 17 MB come out of it between two checks. */
const SLICE = 16 * 1024;

/**
 * Inflates the wanted entries of a zip, by name.
 *
 * @throws Error that names the bound, or what is wrong with the zip.
 */
export function unzip(
  bytes: Uint8Array,
  { wants, limits }: { wants: (name: string) => boolean; limits: UnzipLimits },
): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array[]>();
  let entries = 0;
  let inflated = 0;
  const reader = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) throw new Error(`it has more than ${limits.entries} entries`);
    if (!wants(entry.name) || found.has(entry.name)) return;
    const chunks: Uint8Array[] = [];
    found.set(entry.name, chunks);
    entry.ondata = (error, chunk) => {
      if (error !== null) throw error;
      inflated += chunk.length;
      if (inflated > limits.bytes)
        throw new Error(`it inflates to more than ${limits.bytes} bytes`);
      chunks.push(chunk.slice());
    };
    entry.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += SLICE) {
    reader.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  }
  return new Map([...found].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}
