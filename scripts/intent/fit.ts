// Fits the weights that tell what a question asks for: `npm run fit:intent -- WRITER…`. Softmax regression over runs of characters and
// words, once by themselves and once beside the vector that the reader makes of a question; questions of the writers named are held out and
// only measured. Writes data/models/intent.json and prints the figures of both by class.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { keptRuns } from '../../bench/keptRuns.ts';
import { createEncoder } from '../../src/reading/createEncoder.ts';
import { readReaderFiles } from '../../src/reading/modelFiles.ts';
import { startModelWorker } from '../../src/reading/modelWorker.ts';
import { intentFeatures, plainQuestion } from '../../src/question/intent/intentFeatures.ts';
import {
  INTENT_LABELS,
  INTENT_OUTPUTS,
  INTENT_VERSION,
  readIntentModel,
  weighed,
} from '../../src/question/intent/intentModel.ts';
import { readLists } from '../answerability/readLists.ts';
import { readPairs } from '../answerability/readPairs.ts';
import { fitSparse, type SparseRow } from './fitSparse.ts';
import { figuresOf, type SecondTurn } from './figuresOf.ts';
import { factsOf, factsOfBooks, listsOf } from './ofPairs.ts';
import { readFollowUps } from './readFollowUps.ts';
import { readQuestions, type LabelledQuestion } from './readQuestions.ts';
import { readTurns } from './readTurns.ts';
import { standardised } from './standardised.ts';

/** A feature that only one question has tells nothing of others. */
const LEAST_QUESTIONS = 2;

const root = fileURLToPath(new URL('../..', import.meta.url));
const held = process.argv.slice(2);
if (held.length === 0) throw new Error('fit:intent needs the writers held out');
const own = readQuestions(`${root}/data/training/questions`);
const lists = readLists(`${root}/data/training/lists`);
const ofPairs = [...factsOf(readPairs(`${root}/data/training/reader`)), ...listsOf(lists)];
const followUps = readFollowUps(`${root}/data/training/followups`);
const turns: SecondTurn[] = [
  ...readTurns(`${root}/data/training/dialogues`),
  ...followUps.map((one) => ({ ...one, followUp: true })),
];
const isHeld = ({ writer }: { writer: string }): boolean => held.includes(writer);
const unseen = [...own, ...ofPairs].filter(isHeld);
const seen = [
  ...own.map((one) => ({ ...one, ...targetsOf(one) })),
  ...[...ofPairs, ...factsOfBooks(lists)].map((one) => ({
    ...one,
    ...targetsOf(one, { isFirst: true }),
  })),
  ...turns.map((one) => ({ ...one, ...targetsOfTurn(one) })),
].filter((one) => !isHeld(one));

const counted = seen.map(({ q }) => intentFeatures(q));
const questionsWith = new Map<string, number>();
for (const features of counted) {
  for (const feature of features.keys())
    questionsWith.set(feature, (questionsWith.get(feature) ?? 0) + 1);
}
const features = [...questionsWith]
  .filter(([, count]) => count >= LEAST_QUESTIONS)
  .map(([feature]) => feature)
  .sort();
const rarities = features.map((feature) =>
  Number((Math.log((1 + seen.length) / (1 + questionsWith.get(feature)!)) + 1).toFixed(3)),
);
const places = new Map(features.map((feature, at) => [feature, at]));

/** The place of the right output of each choice, -1 where it is not known, and yes or no of the rest; `isFirst`: written for a passage, it may name nothing and could come second as well. */
function targetsOf(
  {
    intent,
    wanted,
    shape,
    perUnit,
    followUp,
  }: Omit<LabelledQuestion, 'wanted'> & { wanted: LabelledQuestion['wanted'] | null },
  { isFirst } = { isFirst: false },
) {
  const choices = [
    INTENT_LABELS.intent.indexOf(intent),
    wanted === null ? -1 : INTENT_LABELS.wanted.indexOf(wanted),
    INTENT_LABELS.shape.indexOf(shape),
  ];
  return { choices, yesNo: [perUnit, isFirst ? null : followUp] };
}

/** Of a second turn only that is known. */
function targetsOfTurn({ followUp }: SecondTurn) {
  return { choices: [-1, -1, -1], yesNo: [null, followUp] };
}

const groups = [
  INTENT_LABELS.intent.length,
  INTENT_LABELS.wanted.length,
  INTENT_LABELS.shape.length,
];
const byWords: SparseRow[] = counted.map((one, at) => ({
  ...seen[at]!,
  row: weighed(one, places, rarities),
}));

const files = readReaderFiles(`${root}/data/models/reader.onnx`);
const runs = keptRuns({
  id: files.id,
  folder: `${root}/.build-reader`,
  start: () => startModelWorker({ model: files.model, threads: 2 }),
});
const encode = createEncoder(files, runs);
const vectorsOf = async (texts: readonly { q: string }[]): Promise<Float32Array[]> => {
  const found: Float32Array[] = [];
  for (const { q } of texts) found.push(await encode(plainQuestion(q)));
  return found;
};
const { rows: vectors, unscaled } = standardised(await vectorsOf(seen));

/** What weighs the features, fitted; `dense`: of each question, behind its features. */
function fitted(dense: readonly (readonly number[])[]) {
  const rows = byWords.map((one, at) => {
    const behind = dense[at]?.map((value, i) => [features.length + i, value] as const) ?? [];
    return { ...one, row: [...one.row, ...behind] };
  });
  const length = dense[0]?.length ?? 0;
  const shape = { features: features.length + length, groups, outputs: INTENT_OUTPUTS };
  const { weights, biases } = fitSparse(rows, shape);
  // Nearly all of these questions stand by themselves; of those that come second in a conversation half do.
  const leans = seen.flatMap(({ yesNo }) => (yesNo[1] === null ? [] : [yesNo[1]]));
  const leaning = leans.filter((one) => one).length / leans.length;
  biases[INTENT_OUTPUTS - 1]! -= Math.log(leaning / (1 - leaning));
  const end = features.length * INTENT_OUTPUTS;
  return { weights: weights.subarray(0, end), ofVector: weights.subarray(end), biases };
}

/** Weights as bytes, an output's on its own scale. */
function packed(weights: Float64Array): { bytes: string; scales: number[] } {
  const scales = Array.from({ length: INTENT_OUTPUTS }, (_, output) => {
    let most = 1e-9;
    for (let at = output; at < weights.length; at += INTENT_OUTPUTS)
      most = Math.max(most, Math.abs(weights[at]!));
    return most / 127;
  });
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / scales[at % INTENT_OUTPUTS]!),
  );
  return { bytes: deflateSync(bytes, { level: 9 }).toString('base64'), scales };
}

const alone = fitted([]);
const beside = fitted(vectors);
const plain = unscaled(beside.ofVector, beside.biases);
const path = `${root}/data/models/intent.json`;
const file = {
  version: INTENT_VERSION,
  labels: JSON.stringify(INTENT_LABELS),
  made: `scripts/intent/fit.ts: ${seen.length} questions; held out: ${held.join(', ')}`,
  features,
  rarities,
  alone: { ...packed(alone.weights), biases: alone.biases },
  beside: {
    ...packed(beside.weights),
    biases: plain.biases,
    reader: files.id,
    vector: Buffer.from(Float32Array.from(plain.weights).buffer).toString('base64'),
  },
};
writeFileSync(path, `${JSON.stringify(file)}\n`);

const model = readIntentModel(path);
const heldTurns = turns.filter(isHeld);
const outputs = {
  'by the words': [
    unseen.map(({ q }) => model.outputs(q)),
    heldTurns.map(({ q }) => model.outputs(q)),
  ],
  'and the vector': [
    (await vectorsOf(unseen)).map((vector, at) => model.outputs(unseen[at]!.q, vector)),
    (await vectorsOf(heldTurns)).map((vector, at) => model.outputs(heldTurns[at]!.q, vector)),
  ],
};
process.stdout.write(`${seen.length} questions to learn from, ${features.length} features\n`);
for (const [name, [ofUnseen, ofTurns]] of Object.entries(outputs)) {
  const lines = figuresOf({ unseen, turns: heldTurns, ofUnseen: ofUnseen!, ofTurns: ofTurns! });
  process.stdout.write(`${name}:\n${lines.join('\n')}\n`);
}
await runs.close();
