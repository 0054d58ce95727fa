import { CasebookError } from '../../errors.ts';
import { keepNewest } from '../../keepNewest.ts';
import type { Encoder, IntentReading } from '../../types.ts';
import { plainQuestion } from './intentFeatures.ts';
import { intentOf, readIntent, shippedIntentModel, type IntentModel } from './intentModel.ts';

/** Tells what questions ask for. */
export interface IntentReader {
  /**
   * Looks at texts beforehand: of these the vector counts, too.
   *
   * @throws the signal's reason when it is aborted.
   */
  prepare(texts: readonly string[], options?: { signal?: AbortSignal | undefined }): Promise<void>;
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
  prepare: () => Promise.resolve(),
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
      try {
        for (const plain of texts.map(plainQuestion)) {
          if (plain === '' || vectors.has(plain)) continue;
          const vector = await encode(plain, options);
          keepNewest(vectors, [plain, vector], { most: MOST_KEPT });
        }
      } catch (error) {
        if (!(error instanceof CasebookError)) throw error;
        onFault(error);
      }
    },
    read: (text, unnamed) => intentOf(model.outputs(unnamed, vectors.get(plainQuestion(text)))),
  };
}
