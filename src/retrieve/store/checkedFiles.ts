import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CasebookError } from '../../errors.ts';
import { REPAIR, parseManifest, sha256, type Manifest } from './manifest.ts';

/** Length and digest of a file, as the manifest keeps them. */
export interface FileDigest {
  bytes: number;
  sha256: string;
}

/** The digest of bytes in memory. */
export function digestOf(bytes: Uint8Array): FileDigest {
  return { bytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** The digest of a file that is not to be held in memory. */
export async function digestFile(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Reads the manifest of an index folder.
 *
 * @throws CasebookError `bad_index`
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  return parseManifest(await readFile(path).catch((error: Error) => failed(path, error)), path);
}

/**
 * Reads a file of an index folder and checks it against the manifest.
 *
 * @throws CasebookError `bad_index`
 */
export async function readChecked(
  folder: string,
  name: string,
  manifest: Manifest,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, name);
  const bytes = await readFile(path).catch((error: Error) => failed(path, error));
  assertDigest(path, digestOf(bytes), manifest.files[name]);
  return bytes as Uint8Array<ArrayBuffer>;
}

/**
 * Checks a file against the manifest, lets `load` read it by its path, and makes sure that it stayed the same
 * file meanwhile. Between check and use somebody could still put another file there and back: who may
 * write to this folder can do anything to us anyhow, and we ourselves never change a file of a generation.
 *
 * @throws CasebookError `bad_index`
 */
export async function loadChecked<T>(
  path: string,
  expected: FileDigest | undefined,
  load: (path: string) => Promise<T>,
): Promise<T> {
  const before = await identity(path);
  assertDigest(path, await digestFile(path).catch((error: Error) => failed(path, error)), expected);
  if ((await identity(path)) !== before) failed(path, new Error('it changed while it was checked'));
  const loaded = await load(path).catch((error: Error) => failed(path, error));
  if ((await identity(path)) !== before) failed(path, new Error('it changed while it was loaded'));
  return loaded;
}

async function identity(path: string): Promise<string> {
  const info = await stat(path, { bigint: true }).catch((error: Error) => failed(path, error));
  return [info.dev, info.ino, info.size, info.mtimeNs, info.ctimeNs].join(' ');
}

function assertDigest(path: string, found: FileDigest, expected: FileDigest | undefined): void {
  if (expected?.bytes === found.bytes && expected.sha256 === found.sha256) return;
  const why = !expected
    ? 'is not in the manifest'
    : expected.bytes === found.bytes
      ? 'is damaged (its sha256 differs from the manifest)'
      : `has ${found.bytes} bytes, the manifest says ${expected.bytes}`;
  throw new CasebookError('bad_index', `${path} ${why}: ${REPAIR}`);
}

function failed(path: string, cause: Error): never {
  const why =
    (cause as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'is missing'
      : `cannot be used (${cause.message})`;
  throw new CasebookError('bad_index', `${path} ${why}: ${REPAIR}`, { cause });
}
