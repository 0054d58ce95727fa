import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { CasebookError } from '../errors.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

/** The version of model, tokenizer and inputs that this program reads. */
export const READER_VERSION = 2;

const manifestSchema = z.object({
  version: z.number(),
  calibration: z.object({ slope: z.number(), shift: z.number() }),
  files: z.record(z.string(), z.string()),
});

const tokenizerSchema = z.object({ pieces: z.array(z.tuple([z.string(), z.number()])) });

/** A reader's files, looked at: what was made by the scripts, unchanged. */
export interface ReaderFiles {
  /** The ONNX model. */
  model: Uint8Array;
  tokenizer: Tokenizer;
  /** `answers` is the logistic function of slope · logit + shift. */
  calibration: { slope: number; shift: number };
  /** The first twelve digits of the model's digest. */
  id: string;
}

/**
 * Reads a model with its manifest and tokenizer: `reader.onnx` lies beside `reader.json` and `reader-tokenizer.json`.
 *
 * @throws CasebookError `bad_index` that names the file and what is wrong with it: missing, cut, of another version.
 */
export function readReaderFiles(path: string): ReaderFiles {
  const name = basename(path).replace(/\.onnx$/u, '');
  const beside = (file: string): string => join(dirname(path), file);
  const manifest = parsed(beside(`${name}.json`), manifestSchema);
  if (manifest.version !== READER_VERSION) {
    throw fault(
      path,
      `is of version ${manifest.version}: this program reads version ${READER_VERSION}`,
    );
  }
  const model = checked(path, manifest.files);
  const tokenizerPath = beside(`${name}-tokenizer.json`);
  checked(tokenizerPath, manifest.files);
  const { pieces } = parsed(tokenizerPath, tokenizerSchema);
  const id = manifest.files[basename(path)]!.slice(0, 12);
  return { model, tokenizer: createTokenizer(pieces), calibration: manifest.calibration, id };
}

function checked(path: string, digests: Readonly<Record<string, string>>): Uint8Array {
  const bytes = readBytes(path);
  const wanted = digests[basename(path)];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (wanted !== found) {
    throw fault(
      path,
      `is not the file that was made: its sha256 is ${found}, its manifest says ${wanted ?? 'nothing'}`,
    );
  }
  return bytes;
}

function parsed<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(readBytes(path))));
  } catch (cause) {
    if (cause instanceof CasebookError) throw cause;
    throw fault(path, 'is not what the scripts of the reader write', cause);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw fault(path, 'cannot be read', cause);
  }
}

function fault(path: string, what: string, cause?: unknown): CasebookError {
  return new CasebookError('bad_index', `the reader's file ${path} ${what}`, { cause });
}
