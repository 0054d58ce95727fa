import { CasebookError } from '../errors.ts';
import type { Embedder } from '../models/embeddings.ts';
import { Library } from '../retrieve/library.ts';
import type { OpenedIndex } from '../retrieve/store/bookIndex.ts';
import { passageContext } from '../retrieve/passageTerms.ts';
import { BookFault } from './bookFault.ts';

/** Texts handed to the embedder at once. */
const BATCH = 64;

/** The vectors of all passages, and how many of them had to be made. */
export interface EmbeddedPassages {
  /** One row for each passage, in the order of the library. */
  vectors: Float32Array<ArrayBuffer>;
  embedded: number;
  /** Taken over from the index before: same text, same embedder. */
  reused: number;
}

/** What to embed with, and where vectors may come from that are there already. */
export interface EmbedOptions {
  embedder: Embedder;
  /** The index before; null without one. Its vectors count only where this embedder made them. */
  before: Pick<OpenedIndex, 'books' | 'rows' | 'manifest'> | null;
  onProgress: (done: number, total: number) => void;
}

/**
 * Embeds the passages whose text (with the titles above it) was not embedded before.
 *
 * @throws BookFault where an unexpected error comes of the text of a book; what the embedder throws of its own.
 */
export async function embedPassages(
  library: Library,
  { embedder, before, onProgress }: EmbedOptions,
): Promise<EmbeddedPassages> {
  const { dimensions } = embedder;
  const texts = textsOf(library);
  const vectors = new Float32Array(texts.length * dimensions);
  const isSame = before?.manifest.embedder.id === embedder.id;
  const known = isSame ? rowsByText(new Library(before.books)) : new Map<string, number>();
  const kept = texts.flatMap((text, doc) => {
    const row = known.get(text);
    return row === undefined ? [] : [{ doc, row }];
  });
  const rows = (await before?.rows(kept.map(({ row }) => row))) ?? [];
  kept.forEach(({ doc }, at) => vectors.set(rows[at]!, doc * dimensions));
  const held = new Set(kept.map(({ doc }) => doc));
  const missing = texts.flatMap((text, doc) => (held.has(doc) ? [] : [{ text, doc }]));
  for (let done = 0; done < missing.length; done += BATCH) {
    onProgress(done, missing.length);
    const batch = missing.slice(done, done + BATCH);
    const made = await embedBatch(batch, { embeddings: embedder.embeddings, library });
    made.forEach((row, at) => vectors.set(row, batch[at]!.doc * dimensions));
  }
  onProgress(missing.length, missing.length);
  return { vectors, embedded: missing.length, reused: kept.length };
}

/** @throws BookFault where an unexpected error comes of one text; what the embedder itself says (no answer) as it is. */
async function embedBatch(
  batch: readonly { text: string; doc: number }[],
  { embeddings, library }: { embeddings: Embedder['embeddings']; library: Library },
): Promise<number[][]> {
  try {
    return await embeddings.embedDocuments(batch.map(({ text }) => text));
  } catch (error) {
    if (error instanceof CasebookError) throw error;
    const [only, ...others] = batch;
    if (only === undefined) throw error;
    if (others.length === 0) throw new BookFault(library.shelved[only.doc]!.book.id, error);
    // One by one, to find the one at fault.
    const rows: number[][] = [];
    for (const one of batch) {
      for (const row of await embedBatch([one], { embeddings, library })) rows.push(row);
    }
    return rows;
  }
}

function textsOf(library: Library): string[] {
  return library.shelved.map((one) => `${passageContext(one)}\n${library.textOf(one)}`);
}

function rowsByText(library: Library): Map<string, number> {
  return new Map(textsOf(library).map((text, row) => [text, row]));
}
