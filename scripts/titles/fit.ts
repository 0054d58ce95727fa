// Fits the weights that tell which titles of the contents a question means: `npm run fit:titles`. Every writer's questions are tried with
// weights fitted on the others'; writes data/models/titles.json with what that gave.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptRuns } from '../../bench/keptRuns.ts';
import {
  TITLE_FEATURES,
  TITLES_VERSION,
  WORD_FEATURES,
} from '../../src/answer/contents/titleModel.ts';
import { titleRows } from '../../src/answer/contents/titlesMeant.ts';
import { logOdds, probability, type LinearModel } from '../../src/models/linearModel.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { readReaderFiles } from '../../src/reading/modelFiles.ts';
import { startModelWorker } from '../../src/reading/modelWorker.ts';
import { fitLinear } from '../answerability/fitLogistic.ts';
import { reliabilityOf } from '../answerability/reliability.ts';
import { readTitles } from './readTitles.ts';
import { weighTitles, type WeighedTitles } from './weighTitles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readReaderFiles(`${root}/data/models/reader.onnx`);
const model = keptRuns({
  id: files.id,
  folder: `${root}/.build-reader`,
  start: () => startModelWorker({ model: files.model, threads: 2 }),
});
const read = createReader(files, model);
const weighed: WeighedTitles[] = [];
for (const book of readTitles(`${root}/data/training/titles`)) {
  weighed.push(...(await weighTitles(book, read)));
  process.stderr.write(`${weighed.length} questions weighed\n`);
}
await model.close();

/** What is known of the titles of a question: with the reader, or by words alone. */
type Rows = (one: WeighedTitles) => number[][];

const byReader: Rows = ({ figures }) => titleRows(figures);
const byWords: Rows = ({ figures: { holds, meaning } }) => titleRows({ holds, meaning });

function fitTitles(of: readonly WeighedTitles[], rows: Rows): LinearModel {
  const features = rows === byReader ? TITLE_FEATURES : WORD_FEATURES;
  return fitLinear(
    of.flatMap(rows),
    of.flatMap(({ meant }) => meant),
    { features, asTheyCome: true, rising: features },
  );
}

/** What weights that have not seen a writer's book say of its likeliest title. */
function tried(rows: Rows) {
  const writers = [...new Set(weighed.map(({ writer }) => writer))];
  return writers.flatMap((writer) => {
    const fitted = fitTitles(
      weighed.filter((one) => one.writer !== writer),
      rows,
    );
    return weighed
      .filter((one) => one.writer === writer && one.meant.length > 0)
      .map((one) => {
        const said = rows(one).map((row) => probability(logOdds(fitted, row)));
        const best = said.indexOf(Math.max(...said));
        return { ...one, says: said[best]!, isRight: one.meant[best]! };
      });
  });
}

type Tried = ReturnType<typeof tried>[number];

function share(of: readonly Tried[], is: (one: Tried) => boolean): number {
  return Number((of.filter(is).length / Math.max(1, of.length)).toFixed(3));
}

function figures(said: readonly Tried[]) {
  const meant = said.filter(({ isMeant }) => isMeant);
  return {
    questions: said.length,
    likeliestIsMeant: share(meant, ({ isRight }) => isRight),
    /** From one half on, of those where one is meant: it is found; of the others: one is found all the same. */
    found: share(meant, ({ isRight, says }) => isRight && says >= 0.5),
    foundFalsely: share(
      said.filter(({ isMeant }) => !isMeant),
      ({ says }) => says >= 0.5,
    ),
  };
}

function report(rows: Rows) {
  const said = tried(rows);
  const { ece } = reliabilityOf(said.map(({ says, isRight }) => ({ probability: says, isRight })));
  return {
    all: figures(said),
    zh: figures(said.filter(({ isEnglish }) => !isEnglish)),
    en: figures(said.filter(({ isEnglish }) => isEnglish)),
    ece,
  };
}

const fitted = {
  version: TITLES_VERSION,
  words: fitTitles(weighed, byWords),
  read: fitTitles(weighed, byReader),
  share: Number((weighed.filter(({ isMeant }) => isMeant).length / weighed.length).toFixed(3)),
  report: {
    made: 'scripts/titles/fit.ts: logistic, every writer tried with the others',
    reader: files.id,
    words: report(byWords),
    read: report(byReader),
  },
};
writeFileSync(`${root}/data/models/titles.json`, `${JSON.stringify(fitted, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(fitted.report, null, 2)}\n`);
