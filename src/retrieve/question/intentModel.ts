import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import type { IntentReading } from '../../types.ts';
import { INTENTS, SHAPES, WANTED } from '../../types/intent.ts';
import { intentFeatures } from './intentFeatures.ts';

/** The version of features and labels: a file of another one does not fit this program. */
export const INTENT_VERSION = 1;

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

const schema = z.object({
  version: z.literal(INTENT_VERSION),
  labels: z.literal(JSON.stringify(INTENT_LABELS)),
  /** Features and how rare each is. */
  features: z.array(z.string()),
  rarities: z.array(z.number()),
  /** A row of `INTENT_OUTPUTS` signed bytes a feature, in base64; an output's weights are its bytes times its scale. */
  weights: z.base64(),
  scales: z.array(z.number()).length(INTENT_OUTPUTS),
  biases: z.array(z.number()).length(INTENT_OUTPUTS),
});

/** A linear model over the features of a question. */
export interface IntentModel {
  /** The outputs of a question before they are made probabilities, in the order of `INTENT_LABELS`. */
  outputs(question: string): number[];
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

function modelOf(file: z.infer<typeof schema>): IntentModel {
  const places = new Map(file.features.map((feature, at) => [feature, at]));
  const weights = new Int8Array(Buffer.from(file.weights, 'base64'));
  if (weights.length !== file.features.length * INTENT_OUTPUTS)
    throw new Error(`${weights.length} weights for ${file.features.length} features`);
  return {
    outputs(question) {
      const sums = new Float64Array(INTENT_OUTPUTS);
      for (const [at, value] of weighed(intentFeatures(question), places, file.rarities)) {
        for (let output = 0; output < INTENT_OUTPUTS; output += 1)
          sums[output]! += value * weights[at * INTENT_OUTPUTS + output]!;
      }
      return file.biases.map((bias, output) => bias + sums[output]! * file.scales[output]!);
    },
  };
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

/** What a question by itself asks for, by the model that ships; fitted by `npm run fit:intent`. */
export function readIntent(question: string): IntentReading {
  shipped ??= readIntentModel(PATH);
  return intentOf(shipped.outputs(question));
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
