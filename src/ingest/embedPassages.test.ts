import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { HashEmbeddings } from '../models/doubles.ts';
import { smallLibrary } from '../testing/smallLibrary.ts';
import { BookFault } from './bookFault.ts';
import { embedPassages } from './embedPassages.ts';

/** Fails at a text. */
class FailingEmbeddings extends HashEmbeddings {
  constructor(private readonly failure: Error) {
    super({ dimensions: 4 });
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (texts.some((text) => text.includes('读书会'))) throw this.failure;
    return super.embedDocuments(texts);
  }
}

function embed(embeddings: HashEmbeddings) {
  const { id, dimensions } = embeddings;
  const options = { embedder: { embeddings, id, dimensions }, before: null };
  return embedPassages(smallLibrary, { ...options, onProgress: () => undefined });
}

describe('embedPassages()', () => {
  it('makes a row for each passage, several texts at once', async () => {
    const embeddings = new HashEmbeddings({ dimensions: 4 });
    const { vectors, embedded, reused } = await embed(embeddings);
    expect([vectors.length, embedded, reused]).toEqual([16, 4, 0]);
    expect(embeddings.batches.map(({ length }) => length)).toEqual([4]);
    expect([...vectors.slice(8, 12)]).toEqual(
      (await embeddings.embedQuery('二局\n题目2\n二局办了读书会。')).map(Math.fround),
    );
  });

  it('names the book at whose text an unexpected error comes', async () => {
    const cause = new RangeError('Invalid array length');
    const failed: unknown = await embed(new FailingEmbeddings(cause)).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(BookFault);
    expect(failed).toMatchObject({ book: 'small', cause });
  });

  it('leaves what an embedder says of itself as it is: no book is at fault', async () => {
    const failure = new CasebookError('model_failed', 'no answer');
    await expect(embed(new FailingEmbeddings(failure))).rejects.toBe(failure);
  });
});
