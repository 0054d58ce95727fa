// Answer or refusal over passages of strangers: `npm run bench:refusal-zh [-- FILE]`, lines of `{ question, passages, answerable }`
// (NoMIRACL zh). Balanced accuracy of the decision by rules alone, as of the program with READER=off (its thresholds for on-topic distractors were fitted on this set),
// and of four that are fitted on one half of the questions and tried on the other, over twenty divisions. Without FILE the set
// beside the checkout is taken; where there is none, a message.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerShape } from '../src/question/asks/answerShape.ts';
import {
  distractorThresholds,
  measureDistractors,
  standsOut,
  type Distractors,
  type DistractorThresholds,
} from '../src/answer/quotes/distractors.ts';
import { findQuotes } from '../src/answer/quotes/findQuotes.ts';
import { SentenceCache } from '../src/answer/quotes/sentenceCache.ts';
import { createRandom } from '../src/eval/createRandom.ts';
import { refusalFigures } from '../src/eval/metrics/refusalFigures.ts';
import { matchConcept, measureEvidence, readForEvidence } from '../src/retrieve/evidence.ts';
import { isAskingWord } from '../src/text/askingWords.ts';
import { isChineseStopWord } from '../src/text/chineseStopWords.ts';
import { normalise } from '../src/text/normalise.ts';
import { segmenter } from '../src/text/segmenter.ts';
import { fitLogistic } from '../scripts/answerability/fitLogistic.ts';
import { openPassages } from './openPassages.ts';
import { readPassageQuestions, type PassageQuestion } from './readPassageQuestions.ts';

/** What the decisions rest on. */
interface Weighed {
  answerable: boolean;
  /** What the program does. */
  answers: boolean;
  /** What it would do if no passages were on-topic distractors. */
  answersAlways: boolean;
  distractors: Distractors;
  /** The value of its evidence. */
  value: number;
  /** Longest runs of the question in one sentence · share of passages with its rarest word · titles (three best) · a number or time is asked for. */
  features: number[];
}

/** Where the set lies beside a checkout of the project. */
const BESIDE = fileURLToPath(new URL('../../shared/benchmarks/refusal-zh.jsonl', import.meta.url));
const file = process.argv[2] ?? BESIDE;
if (!existsSync(file)) {
  process.stdout.write(`bench:refusal-zh: skipped: there is no ${file}\n`);
  process.exit(0);
}

const items = readPassageQuestions(file);
const { library, ranker, embed, answerer, ask } = await openPassages(items);
const sentences = new SentenceCache(library, embed);
const shipping = answerer();
const undistracted = answerer({ ...distractorThresholds, passages: Infinity });

async function weigh(
  { question: text, answerable }: PassageQuestion,
  at: number,
): Promise<Weighed> {
  const { question, filter } = ask(at);
  const { status } = await shipping.answer(question, { filter });
  const { status: without } = await undistracted.answer(question, { filter });
  const selected = new Set(library.select(filter));
  const prepared = await ranker.prepare(question.topic || text);
  const { concepts } = prepared.query;
  const { fused } = await ranker.rank(prepared, { k: 20, allow: (doc) => selected.has(doc) });
  const meaning = embed(concepts.map((concept) => concept.text).join(' '));
  const nearness = sentences.nearness();
  const quotes = findQuotes({ library, prepared, meaning, ranked: fused, sentences, nearness });
  const rarest = [...concepts].sort((a, b) => b.rarity - a.rarity)[0]!;
  const runs = runsOf(question.topic || text);
  const read = fused.map(({ doc }) => {
    const heading = readForEvidence(library.shelved[doc]!.section.heading ?? '');
    const ready = sentences.get(doc);
    return {
      runs: Math.max(
        0,
        ...ready.sentences.map(({ withHeading }) => shareOfRuns(runs, withHeading.tight)),
      ),
      hasRarest: Number(matchConcept(rarest, ready.around) >= 0.5),
      title: measureEvidence(concepts, heading, nearness).coverage,
    };
  });
  const best = read
    .map(({ title }) => title)
    .sort((a, b) => b - a)
    .slice(0, 3);
  const features = [
    Math.max(0, ...read.map((one) => one.runs)),
    mean(read.map(({ hasRarest }) => hasRarest)),
    mean(best),
    Number(answerShape(text) !== null),
  ];
  const value = Math.max(0, ...quotes.map((quote) => quote.value));
  const distractors = measureDistractors({
    asksQuantity: answerShape(text) !== null,
    concepts,
    library,
    ranked: fused,
    sentences,
  });
  const answers = status === 'answered';
  return {
    answerable,
    answers,
    answersAlways: without === 'answered',
    distractors,
    value,
    features,
  };
}

/** Unbroken words of the question that ask for nothing themselves. */
function runsOf(question: string): string[] {
  const marked = segmenter()
    .cut(normalise(question), true)
    .map((word) =>
      !/[\p{L}\p{N}]/u.test(word) || isChineseStopWord(word) || isAskingWord(word) ? ' ' : word,
    );
  return marked
    .join('')
    .split(' ')
    .filter((run) => run !== '');
}

/** How much of the runs stands in a text in one piece each. */
function shareOfRuns(runs: readonly string[], text: string): number {
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return length === 0 ? 0 : runs.reduce((sum, run) => sum + longestCommon(run, text), 0) / length;
}

function longestCommon(run: string, text: string): number {
  let longest = 0;
  for (let from = 0; from + longest < run.length; from += 1) {
    while (from + longest < run.length && text.includes(run.slice(from, from + longest + 1)))
      longest += 1;
  }
  return longest;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function balanced(of: readonly Weighed[], answers: (one: Weighed) => boolean): number {
  return refusalFigures(of.map((one) => ({ due: !one.answerable, given: !answers(one) })))
    .balancedAccuracy!;
}

/** The threshold that divides best. */
function fitThreshold(of: readonly Weighed[]): (one: Weighed) => boolean {
  const tried = of.map(({ value }) => value);
  const score = (threshold: number): number => balanced(of, ({ value }) => value >= threshold);
  const best = tried.reduce((a, b) => (score(b) > score(a) ? b : a));
  return ({ value }) => value >= best;
}

function fitFeatures(of: readonly Weighed[]): (one: Weighed) => boolean {
  const model = fitLogistic(
    of.map(({ features }) => features),
    of.map(({ answerable }) => answerable),
  );
  return ({ features }) => model(features) > 0;
}

/** What on-topic distractors must show: all other thresholds stay. */
function fitDistractors(of: readonly Weighed[]): (one: Weighed) => boolean {
  const decides =
    (least: DistractorThresholds) =>
    ({ answersAlways, distractors }: Weighed): boolean =>
      answersAlways && standsOut(distractors, least);
  const steps = Array.from({ length: 26 }, (_, at) => at / 25);
  const tried = steps.flatMap((headings) =>
    steps.map((headingsOfQuantity) => ({ ...distractorThresholds, headings, headingsOfQuantity })),
  );
  const scored = tried.map((least) => ({ least, score: balanced(of, decides(least)) }));
  return decides(scored.reduce((a, b) => (b.score > a.score ? b : a)).least);
}

const DIVISIONS = 20;

/** Mean and least over both halves of every division. */
function byHalves(
  of: readonly Weighed[],
  fit: (half: readonly Weighed[]) => (one: Weighed) => boolean,
): string {
  const random = createRandom(1);
  const scores: number[] = [];
  for (let division = 0; division < DIVISIONS; division += 1) {
    const mixed = of.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key);
    const all = mixed.map(({ one }) => one);
    const halves = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
    scores.push(balanced(halves[1]!, fit(halves[0]!)), balanced(halves[0]!, fit(halves[1]!)));
  }
  return `${mean(scores).toFixed(3)} | ${Math.min(...scores).toFixed(3)}`;
}

const weighed: Weighed[] = [];
for (const [at, item] of items.entries()) weighed.push(await weigh(item, at));
const shipped = balanced(weighed, ({ answers }) => answers).toFixed(3);
const never = balanced(weighed, ({ answersAlways }) => answersAlways).toFixed(3);
process.stdout.write(`| decision over ${items.length} questions | balanced accuracy, mean | least |
|---|---|---|
| the rules alone (READER=off) | ${shipped} | |
| the same without a thought of on-topic distractors | ${never} | |
| the same, thresholds for on-topic distractors fitted by halves | ${byHalves(weighed, fitDistractors)} |
| value of its evidence, threshold fitted by halves | ${byHalves(weighed, fitThreshold)} |
| four features, fitted by halves | ${byHalves(weighed, fitFeatures)} |
`);
