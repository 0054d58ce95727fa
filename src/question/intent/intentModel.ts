import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import type { IntentReading } from '../../types.ts';
import { INTENTS, SHAPES, WANTED } from '../../types/intent.ts';
import { intentFeatures } from './intentFeatures.ts';

/** The version of features and labels: a file of another one does not fit this program. */
export const INTENT_VERSION = 2;

/** What the model says of a question, in the order of its outputs. */
export const INTENT_LABELS = {
  intent: INTENTS,
  wanted: WANTED,
  shape: SHAPES,
  yesNo: ['perUnit', 'followUp'],
} as const;

/** Outputs of the model. */
export const INTENT_OUTPUTS = Object.values(INTENT_LABELS).reduce(
  (sum, names) => sum + names.length,
  0,
);

const PATH = new URL('../../../data/models/intent.json', import.meta.url);

/** Numbers of the reader's vector of a question. */
export const VECTOR_LENGTH = 384;

const weightsSchema = z.object({
  /** A row of `INTENT_OUTPUTS` signed bytes a feature, deflated, in base64; an output's weights are its bytes times its scale. */
  bytes: z.base64(),
  scales: z.array(z.number()).length(INTENT_OUTPUTS),
  biases: z.array(z.number()).length(INTENT_OUTPUTS),
});

const schema = z.object({
  version: z.literal(INTENT_VERSION),
  labels: z.literal(JSON.stringify(INTENT_LABELS)),
  /** Features and how rare each is. */
  features: z.array(z.string()),
  rarities: z.array(z.number()),
  /** What features weigh where nothing else is known. */
  alone: weightsSchema,
  /** What they weigh beside the vector of the reader whose digest begins so; and what that weighs: a row of `INTENT_OUTPUTS` floats a number, in base64. */
  beside: weightsSchema.extend({ reader: z.string(), vector: z.base64() }),
});

type IntentFile = z.infer<typeof schema>;

/** A linear model over the features of a question and, where there is one, the vector that the reader makes of it. */
export interface IntentModel {
  /** The reader whose vectors it knows: what its digest begins with. */
  reader: string;
  /**
   * The outputs of a question before they are made probabilities, in the order of `INTENT_LABELS`. `vector`: of the whole question as it was
   * typed, also where `question` is without the names of units.
   */
  outputs(question: string, vector?: Float32Array): number[];
}

/**
 * The model of a file.
 *
 * @throws CasebookError `bad_index` when it is missing, damaged, of another version or of other labels.
 */
export function readIntentModel(path: URL | string): IntentModel {
  try {
    return modelOf(schema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (cause) {
    const rule = `the weights ${String(path)} cannot be read: version ${INTENT_VERSION} is wanted`;
    throw new CasebookError('bad_index', rule, { cause });
  }
}

function modelOf(file: IntentFile): IntentModel {
  const places = new Map(file.features.map((feature, at) => [feature, at]));
  const bytesOf = ({ bytes }: IntentFile['alone']): Int8Array =>
    fitting(new Int8Array(inflateSync(Buffer.from(bytes, 'base64'))), file.features.length);
  const alone = { ...file.alone, bytes: bytesOf(file.alone) };
  const beside = { ...file.beside, bytes: bytesOf(file.beside) };
  const floats = Uint8Array.from(Buffer.from(file.beside.vector, 'base64')); // a copy, aligned to four bytes
  const ofVector = fitting(new Float32Array(floats.buffer), VECTOR_LENGTH);
  return {
    reader: file.beside.reader,
    outputs(question, vector) {
      const row = weighed(intentFeatures(question), places, file.rarities);
      if (vector === undefined) return sumsOf(row, alone);
      const sums = sumsOf(row, beside);
      vector.forEach((value, at) => {
        for (let output = 0; output < INTENT_OUTPUTS; output += 1)
          sums[output]! += value * ofVector[at * INTENT_OUTPUTS + output]!;
      });
      return sums;
    },
  };
}

/** As many rows of weights as there are features, or an error. */
function fitting<T extends Int8Array | Float32Array>(weights: T, features: number): T {
  if (weights.length !== features * INTENT_OUTPUTS)
    throw new Error(`${weights.length} weights for ${features} features`);
  return weights;
}

function sumsOf(
  row: readonly (readonly [at: number, value: number])[],
  {
    bytes,
    scales,
    biases,
  }: { bytes: Int8Array; scales: readonly number[]; biases: readonly number[] },
): number[] {
  const sums = new Float64Array(INTENT_OUTPUTS);
  for (const [at, value] of row) {
    for (let output = 0; output < INTENT_OUTPUTS; output += 1)
      sums[output]! += value * bytes[at * INTENT_OUTPUTS + output]!;
  }
  return biases.map((bias, output) => bias + sums[output]! * scales[output]!);
}

/** Features the model knows, by place, each with its weight in the question: their squares sum to one. */
export function weighed(
  features: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
  rarities: readonly number[],
): [at: number, value: number][] {
  const found: [number, number][] = [];
  let squares = 0;
  for (const [feature, times] of features) {
    const at = places.get(feature);
    if (at === undefined) continue;
    const value = (1 + Math.log(times)) * rarities[at]!;
    squares += value * value;
    found.push([at, value]);
  }
  const norm = Math.sqrt(squares) || 1;
  return found.map(([at, value]) => [at, value / norm]);
}

let shipped: IntentModel | undefined;

/** The model that ships; fitted by `npm run fit:intent`. */
export function shippedIntentModel(): IntentModel {
  shipped ??= readIntentModel(PATH);
  return shipped;
}

/** What a question by itself asks for by its words, as the model that ships reads them. */
export function readIntent(question: string): IntentReading {
  return intentOf(shippedIntentModel().outputs(question));
}

/** Probabilities of the outputs, part by part. */
export function intentOf(outputs: readonly number[]): IntentReading {
  let at = 0;
  const choice = <K extends string>(names: readonly K[]): Record<K, number> => {
    const shares = softmax(outputs.slice(at, (at += names.length)));
    return Object.fromEntries(names.map((name, i) => [name, shares[i]!])) as Record<K, number>;
  };
  const intent = choice(INTENT_LABELS.intent);
  const wanted = choice(INTENT_LABELS.wanted);
  const shape = choice(INTENT_LABELS.shape);
  const yes = (output: number): number => 1 / (1 + Math.exp(-output));
  return { intent, wanted, shape, perUnit: yes(outputs[at]!), followUp: yes(outputs[at + 1]!) };
}

function softmax(outputs: readonly number[]): number[] {
  const top = outputs.reduce((most, value) => Math.max(most, value), -Infinity);
  const shares = outputs.map((value) => Math.exp(value - top));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((value) => value / sum);
}
