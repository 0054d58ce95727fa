import { CasebookError } from '../../errors.ts';
import type { Encoder, IntentReading } from '../../types.ts';
import { plainQuestion } from './intentFeatures.ts';
import { intentOf, readIntent, shippedIntentModel, type IntentModel } from './intentModel.ts';

/** Tells what questions ask for. */
export interface IntentReader {
  /**
   * Looks at texts beforehand: of these the vector counts, too. Gives those it had not looked at before.
   *
   * @throws the signal's reason when it is aborted.
   */
  prepare(
    texts: readonly string[],
    options?: { signal?: AbortSignal | undefined },
  ): Promise<string[]>;
  /** What a text asks for; `unnamed`: the same without the names of units, which differ from book to book. */
  read(text: string, unnamed: string): IntentReading;
}

export interface IntentReaderInput {
  /** Null: by the words alone. */
  encode: Encoder | null;
  /** What the digest of the encoder's model begins with; vectors of another than the weights were fitted with are not asked for. */
  id: string | null;
  /** Told when the encoder fails: the words tell then. */
  onFault?: (fault: CasebookError) => void;
  /** Default: the model that ships. */
  model?: IntentModel;
}

/** By the words alone. */
export const byWords: IntentReader = {
  prepare: () => Promise.resolve([]),
  read: (_, unnamed) => readIntent(unnamed),
};

/** Vectors of the texts of a few conversations. */
const MOST_KEPT = 500;

/** Tells by words and vectors what questions ask for. */
export function createIntentReader(input: IntentReaderInput): IntentReader {
  const { encode, id, onFault = () => undefined, model = shippedIntentModel() } = input;
  if (encode === null || id !== model.reader) return byWords;
  const vectors = new Map<string, Float32Array>();
  return {
    async prepare(texts, options) {
      const found: string[] = [];
      try {
        for (const text of texts) {
          const plain = plainQuestion(text);
          if (plain === '' || vectors.has(plain)) continue;
          const vector = await encode(plain, options);
          // The order of a Map is the order of insertion: the first key is the oldest.
          if (vectors.size >= MOST_KEPT) vectors.delete(vectors.keys().next().value!);
          vectors.set(plain, vector);
          found.push(text);
        }
      } catch (error) {
        if (!(error instanceof CasebookError)) throw error;
        onFault(error);
      }
      return found;
    },
    read: (text, unnamed) => intentOf(model.outputs(unnamed, vectors.get(plainQuestion(text)))),
  };
}
