import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';

/** Version of the folder's format: raised whenever an older program could misread what is written. */
export const INDEX_FORMAT = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** Names of files in an index folder: nothing that leads out of it. */
const fileName = z.string().regex(/^[a-z0-9][a-zA-Z0-9.-]*$/);

const manifestSchema = z.strictObject({
  format: z.literal(INDEX_FORMAT),
  /** ISO time. */
  created: z.string(),
  embedder: z.strictObject({ id: z.string(), dimensions: z.int().positive() }),
  books: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      sourceHash: z.string(),
      sourceFile: z.string().optional(),
    }),
  ),
  counts: z.strictObject({ books: count, cases: count, passages: count }),
  /** How the graph in vectors.hnsw was built; null where there is none (no addon, or no passages). */
  hnsw: z.strictObject({ m: z.int(), efConstruction: z.int() }).nullable(),
  /** Every other file of the folder. */
  files: z.record(fileName, z.strictObject({ bytes: count, sha256: hash })),
});

/** What an index folder says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The embedder an index was built with, or that is configured. */
export interface EmbedderIdentity {
  id: string;
  dimensions: number;
}

/** What to run when an index does not serve. */
export const REPAIR = 'run `npm run ingest`';

/** A manifest as bytes, sealed by its own sha256. */
export function sealManifest(manifest: Manifest): Uint8Array {
  const seal = sha256(JSON.stringify(manifest));
  return Buffer.from(`${JSON.stringify({ seal, ...manifest }, null, 2)}\n`);
}

/**
 * Reads what `sealManifest` wrote. The version is looked at before anything else, so an index of another
 * version is called that and not damaged.
 *
 * @throws CasebookError `bad_index`
 */
export function parseManifest(bytes: Uint8Array, path: string): Manifest {
  const fail = (why: string): never => {
    throw new CasebookError('bad_index', `${path} ${why}: ${REPAIR}`);
  };
  const { seal, ...body } = parseObject(bytes) ?? fail('is not JSON');
  const format = body['format'];
  if (format !== INDEX_FORMAT) {
    fail(`has format ${JSON.stringify(format)}, this program reads ${INDEX_FORMAT}`);
  }
  if (seal !== sha256(JSON.stringify(body))) fail('is damaged (its seal does not fit)');
  const parsed = manifestSchema.safeParse(body);
  return parsed.success
    ? parsed.data
    : fail(`has another shape (${z.prettifyError(parsed.error)})`);
}

/**
 * Checks that an index was built by the embedder that is configured.
 *
 * @throws CasebookError `bad_index`
 */
export function assertSameEmbedder(manifest: Manifest, configured: EmbedderIdentity): void {
  const built = manifest.embedder;
  if (built.id === configured.id && built.dimensions === configured.dimensions) return;
  const message = `index built with ${show(built)}, configured ${show(configured)}: ${REPAIR}`;
  throw new CasebookError('bad_index', message);
}

/** Hex digest. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function show({ id, dimensions }: EmbedderIdentity): string {
  return `${id} (${dimensions} dims)`;
}
