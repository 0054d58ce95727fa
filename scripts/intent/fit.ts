// Fits the weights that tell what a question asks for: `npm run fit:intent -- WRITER…`. Softmax regression over runs of characters and
// words; questions of the writers named are held out and only measured. Writes data/models/intent.json and prints the figures by class.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { intentFeatures } from '../../src/retrieve/question/intentFeatures.ts';
import {
  INTENT_LABELS,
  INTENT_OUTPUTS,
  INTENT_VERSION,
  intentOf,
  readIntentModel,
  weighed,
} from '../../src/retrieve/question/intentModel.ts';
import { likeliest } from '../../src/text/likeliest.ts';
import { readLists } from '../answerability/readLists.ts';
import { readPairs } from '../answerability/readPairs.ts';
import { fitSparse } from './fitSparse.ts';
import { factsOf, listsOf } from './ofPairs.ts';
import { readFollowUps } from './readFollowUps.ts';
import { readQuestions, type LabelledQuestion } from './readQuestions.ts';
import { readTurns, type LabelledTurn } from './readTurns.ts';

/** What is known of a second turn. */
type SecondTurn = Pick<LabelledTurn, 'writer' | 'q' | 'followUp'>;

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
  ...ofPairs.map((one) => ({ ...one, ...targetsOf(one) })),
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

/** The place of the right output of each choice, and yes or no of the rest. */
function targetsOf({ intent, wanted, shape, perUnit, followUp }: LabelledQuestion) {
  const choices = [
    INTENT_LABELS.intent.indexOf(intent),
    INTENT_LABELS.wanted.indexOf(wanted),
    INTENT_LABELS.shape.indexOf(shape),
  ];
  return { choices, yesNo: [perUnit, followUp] };
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
const { weights, biases } = fitSparse(
  counted.map((one, at) => ({ ...seen[at]!, row: weighed(one, places, rarities) })),
  { features: features.length, groups, outputs: INTENT_OUTPUTS },
);

// Nearly all of these questions stand by themselves; of those that come second in a conversation half do.
const leaning = seen.filter((one) => one.yesNo[1] === true).length / seen.length;
biases[INTENT_OUTPUTS - 1]! -= Math.log(leaning / (1 - leaning));

const scales = biases.map((_, output) => {
  let most = 1e-9;
  for (let at = output; at < weights.length; at += INTENT_OUTPUTS)
    most = Math.max(most, Math.abs(weights[at]!));
  return most / 127;
});
const bytes = Int8Array.from(weights, (weight, at) =>
  Math.round(weight / scales[at % INTENT_OUTPUTS]!),
);
const path = `${root}/data/models/intent.json`;
const file = {
  version: INTENT_VERSION,
  labels: JSON.stringify(INTENT_LABELS),
  made: `scripts/intent/fit.ts: ${seen.length} questions; held out: ${held.join(', ')}`,
  features,
  rarities,
  weights: Buffer.from(bytes.buffer).toString('base64'),
  scales,
  biases,
};
writeFileSync(path, `${JSON.stringify(file)}\n`);

const model = readIntentModel(path);
const read = unseen.map((question) => ({ question, said: intentOf(model.outputs(question.q)) }));
const share = (of: typeof read, is: (one: (typeof read)[number]) => boolean): string =>
  of.length === 0 ? '–' : (of.filter(is).length / of.length).toFixed(3);
const isIntent = ({ question, said }: (typeof read)[number]): boolean =>
  likeliest(said.intent) === question.intent;
const isWanted = ({ question, said }: (typeof read)[number]): boolean =>
  likeliest(said.wanted) === question.wanted;
const bySource = held.map((writer) => {
  const of = read.filter(({ question }) => question.writer === writer);
  return `${writer} (${of.length}): intent ${share(of, isIntent)}, wanted ${share(of, isWanted)}`;
});
const isFollowUp = (q: string): boolean => intentOf(model.outputs(q)).followUp > 0.5;
const heldTurns = turns.filter(isHeld);
const turnsRight = (of: readonly SecondTurn[]): string =>
  `${of.filter(({ q, followUp }) => isFollowUp(q) === followUp).length} of ${of.length}`;
const lines = [
  ...bySource,
  `second turns: follow-ups ${turnsRight(heldTurns.filter((one) => one.followUp))}, others ${turnsRight(heldTurns.filter((one) => !one.followUp))}`,
  `${seen.length} questions to learn from, ${unseen.length} held out, ${features.length} features`,
  ...(['zh', 'en'] as const).map((lang) => {
    const of = read.filter(({ question }) => question.lang === lang);
    return `${lang}: intent ${share(of, isIntent)}, wanted ${share(of, isWanted)}`;
  }),
  `all: intent ${share(read, isIntent)}, wanted ${share(read, isWanted)}, shape ${share(read, ({ question, said }) => likeliest(said.shape) === question.shape)}, perUnit ${share(read, ({ question, said }) => said.perUnit > 0.5 === question.perUnit)}, followUp ${share(read, ({ question, said }) => said.followUp > 0.5 === question.followUp)}`,
  ...INTENT_LABELS.intent.map((name) => {
    const of = read.filter(({ question }) => question.intent === name);
    return `  ${name} (${of.length}): ${share(of, isIntent)}`;
  }),
  ...INTENT_LABELS.wanted.map((name) => {
    const of = read.filter(({ question }) => question.wanted === name);
    return `  wanted ${name} (${of.length}): ${share(of, isWanted)}`;
  }),
];
process.stdout.write(`${lines.join('\n')}\n`);
