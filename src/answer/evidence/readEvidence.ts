import type { Library } from '../../retrieve/library.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import type { Language, Reader } from '../../types.ts';
import { PASSAGES, type Quote } from '../quotes/findQuotes.ts';
import type { LinearModel } from '../../models/linearModel.ts';
import { passageToRead } from './passageToRead.ts';
import { judgeQuotes, type JudgedQuote, type PassageReading } from './sentenceEvidence.ts';

export interface ReadEvidenceInput {
  library: Library;
  /** The question as it is understood. */
  asked: string;
  /** An English question is read with the English edition of a book, where it has one. */
  language: Language;
  /** Best first. */
  ranked: readonly Scored[];
  /** Sentences of the passages ranked. */
  quotes: readonly Quote[];
  read: Reader;
  order: LinearModel;
  signal?: AbortSignal | undefined;
}

/** Reads the first passages and judges their sentences by it, the likeliest first. */
export async function readEvidence(input: ReadEvidenceInput): Promise<JudgedQuote[]> {
  const { library, asked, quotes, read, order, signal } = input;
  const shelved = input.ranked.slice(0, PASSAGES).map(({ doc }) => library.shelved[doc]!);
  const readable = shelved.map((one) => passageToRead(library, one, input.language));
  const passages = readable.map(({ passage }) => passage);
  const readings = await read(asked, passages, { signal });
  const byPassage = new Map<string, PassageReading>(
    shelved.map(({ passage }, at) => [passage.id, readable[at]!.inPassage(readings[at]!)]),
  );
  return judgeQuotes(quotes, byPassage, order);
}
