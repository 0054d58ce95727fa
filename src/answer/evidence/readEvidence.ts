import type { Library } from '../../retrieve/library.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import type { Reader, Reading } from '../../types.ts';
import { PASSAGES, type Quote } from '../quotes/findQuotes.ts';
import type { LinearModel } from './linearModel.ts';
import { judgeQuotes, type JudgedQuote } from './sentenceEvidence.ts';

export interface ReadEvidenceInput {
  library: Library;
  /** The question as it is understood. */
  asked: string;
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
  const passages = shelved.map((one) => ({
    heading: [one.study.unit, one.section.heading ?? ''].join('\n').trim(),
    text: library.textOf(one),
  }));
  const readings = await read(asked, passages, { signal });
  const byPassage = new Map<string, Reading>(
    shelved.map(({ passage }, at) => [passage.id, readings[at]!]),
  );
  return judgeQuotes(quotes, byPassage, order);
}
