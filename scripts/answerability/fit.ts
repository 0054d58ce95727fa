// Fits the weights that choose the sentence and decide whether it answers: `npm run fit:answerability -- WRITER…`. Questions of writers
// whose pairs the reader was not trained on are put to books made of their passages; what the search, the words and the reader
// say of each sentence is held against the span the writer marked. Five folds by unit; writes data/models/answerability.json
// with what the folds gave. EVERY=2 weighs half of the questions.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseJudged } from '../../src/answer/evidence/chooseJudged.ts';
import {
  decisionFeatures,
  DECISION_FEATURES,
  SURE_FEATURES,
  unitsSureFeatures,
  UNITS_SURE_FEATURES,
} from '../../src/answer/evidence/decision.ts';
import { priorOfEach } from '../../src/answer/evidence/coverByReader.ts';
import { EVIDENCE_VERSION } from '../../src/answer/evidence/evidenceModel.ts';
import { logit, logOdds, probability, type LinearModel } from '../../src/models/linearModel.ts';
import { SENTENCE_FEATURES, type JudgedQuote } from '../../src/answer/evidence/sentenceEvidence.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { readReaderFiles } from '../../src/reading/modelFiles.ts';
import { startModelWorker } from '../../src/reading/modelWorker.ts';
import { fitLinear } from './fitLogistic.ts';
import { largest } from '../../src/text/largest.ts';
import { keptRuns } from '../../bench/keptRuns.ts';
import { coveredShares } from './coveredShares.ts';
import { readPairs } from './readPairs.ts';
import { readLists } from './readLists.ts';
import { reliabilityOf, type Said } from './reliability.ts';
import { asGoodAsBest } from './asGoodAsBest.ts';
import { weighLists, type WeighedUnit } from './weighLists.ts';
import { weighPairs, type Weighed } from './weighPairs.ts';

const FOLDS = 5;

/** What never speaks against an answer: all but the language of the question. */
const RISING = DECISION_FEATURES.filter((name) => name !== 'english');
const root = fileURLToPath(new URL('../..', import.meta.url));
const writers = process.argv.slice(2);
if (writers.length === 0) throw new Error('fit:answerability needs the writers held out');
const files = readReaderFiles(process.env.READER ?? `${root}/data/models/reader.onnx`);
const model = keptRuns({
  id: files.id,
  folder: `${root}/.build-reader`,
  start: () => startModelWorker({ model: files.model, threads: 2 }),
});
const read = createReader(files, model);

const blocks = readPairs(`${root}/data/training/reader`, writers);
const weighed: Weighed[] = [];
// Several writers may have asked over the same passages: each asks a book of his own.
const bookOf = ({ writer, book }: (typeof blocks)[number]): string => `${writer} ${book}`;
for (const book of new Set(blocks.map(bookOf))) {
  const own = blocks.filter((block) => bookOf(block) === book);
  weighed.push(...(await weighPairs(own, { read, every: Number(process.env.EVERY ?? 1) })));
  process.stderr.write(`${weighed.length} questions weighed\n`);
}

const foldOf = ({ unit }: Weighed): number =>
  createHash('sha256').update(unit).digest()[0]! % FOLDS;

/** The sentences again by a model's odds, the likeliest first. */
function ordered(judged: readonly JudgedQuote[], order: LinearModel): JudgedQuote[] {
  return judged
    .map((one) => ({ ...one, odds: logOdds(order, one.features) }))
    .sort((a, b) => b.odds - a.odds);
}

function fitOrder(of: readonly Weighed[]): LinearModel {
  const sentences = of
    .filter(({ answers }) => answers)
    .flatMap(({ judged, isRight }) => judged.map((one) => ({ one, right: isRight(one) })));
  return fitLinear(
    sentences.map(({ one }) => one.features),
    sentences.map(({ right }) => right),
    { features: SENTENCE_FEATURES, rising: SENTENCE_FEATURES },
  );
}

function decisionRow({ judged, passesRules, isEnglish }: Weighed, order: LinearModel): number[] {
  return decisionFeatures(ordered(judged, order), { passesRules, isEnglish })!;
}

function fitAnswers(of: readonly Weighed[], order: LinearModel): LinearModel {
  return fitLinear(
    of.map((one) => decisionRow(one, order)),
    of.map(({ answers }) => answers),
    { features: DECISION_FEATURES, asTheyCome: true, rising: RISING },
  );
}

/** What a model that has not seen them makes of some questions; the sentences by its odds. */
function tried(of: readonly Weighed[], order: LinearModel, answers: LinearModel) {
  return of.map((one) => {
    const sorted = ordered(one.judged, order);
    return {
      ...one,
      judged: sorted,
      first: sorted.findIndex((sentence) => one.isRight(sentence)),
      byWords: [...one.judged]
        .sort((a, b) => b.quote.score - a.quote.score)
        .findIndex((sentence) => one.isRight(sentence)),
      odds: logOdds(answers, decisionRow(one, order)),
    };
  });
}

const usable = weighed.filter(({ judged }) => judged.length > 0);
const results = Array.from({ length: FOLDS }, (_, fold) => {
  const seen = usable.filter((one) => foldOf(one) !== fold);
  const order = fitOrder(seen);
  const unseen = usable.filter((one) => foldOf(one) === fold);
  return tried(unseen, order, fitAnswers(seen, order));
}).flat();

type Tried = (typeof results)[number];
const share = (of: readonly Tried[], is: (one: Tried) => boolean): number =>
  Number((of.filter(is).length / Math.max(1, of.length)).toFixed(3));
function figures(of: readonly Tried[]) {
  const yes = of.filter(({ answers }) => answers);
  const no = of.filter(({ answers }) => !answers);
  const balanced = (is: (one: Tried) => boolean): number =>
    Number(((share(yes, is) + 1 - share(no, is)) / 2).toFixed(3));
  return {
    questions: of.length,
    firstSentence: share(yes, ({ first }) => first === 0),
    firstTwo: share(yes, ({ first }) => first === 0 || first === 1),
    firstByWordsAlone: share(yes, ({ byWords }) => byWords === 0),
    found: share(yes, ({ first }) => first >= 0),
    balanced: balanced(({ odds }) => odds > 0),
    balancedByRules: balanced(({ passesRules }) => passesRules),
    right: share(of, ({ odds, answers }) => odds > 0 === answers),
    rightByRules: share(of, ({ passesRules, answers }) => passesRules === answers),
  };
}

/** That there is an answer and the likeliest sentence gives it. */
const isRight = ({ answers, first }: Tried): boolean => answers && first === 0;

/** From the log-odds that there is an answer how likely the likeliest sentence gives it. */
function fitSure(of: readonly Tried[]): LinearModel {
  return fitLinear(
    of.map(({ odds }) => [odds]),
    of.map(isRight),
    { features: SURE_FEATURES, asTheyCome: true },
  );
}

/** How far that can be believed of questions not seen, and the same of the log-odds themselves. */
function trust() {
  const said = (of: (one: Tried) => number): Said[] =>
    results.map((one) => ({ probability: of(one), isRight: isRight(one) }));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitSure(results.filter((one) => foldOf(one) !== fold)),
  );
  return {
    sure: reliabilityOf(said((one) => probability(logOdds(models[foldOf(one)]!, [one.odds])))),
    unfitted: reliabilityOf(said(({ odds }) => probability(odds))).ece,
  };
}

/** F2 of what is shown where a further sentence is shown from this nearness on: right ones shown of all shown, questions with a right one; to have the answer counts twice what brevity does. */
function f2Shown(of: readonly Tried[], near: number): number {
  let [shown, right, found] = [0, 0, 0];
  for (const { judged, isRight } of of) {
    const quotes = new Set(chooseJudged(judged, { near }));
    const rights = judged.filter((one) => quotes.has(one.quote) && isRight(one)).length;
    shown += quotes.size;
    right += rights;
    found += Number(rights > 0);
  }
  const [precision, recall] = [right / shown, found / of.length];
  return (5 * precision * recall) / (4 * precision + recall);
}

/** From how near the likeliest on a further sentence is shown: what the folds showed to be as good as the best. */
function fitNear(): { near: number; f2: number } {
  const yes = results.filter((one) => one.answers);
  const grid = Array.from({ length: 26 }, (_, step) => 0.5 + step / 50);
  const scored = grid.map((near) => ({ near, f2: Number(f2Shown(yes, near).toFixed(3)) }));
  // The strictest: what it leaves out more tells nothing.
  return asGoodAsBest(scored, ({ f2 }) => f2).at(-1)!;
}

const order = fitOrder(usable);
const answers = fitAnswers(usable, order);
/** Of the questions weighed. */
const shareAnswered = usable.filter((one) => one.answers).length / usable.length;
const units = await weighedUnits();
await model.close();

/** Questions to several, put to the books of all writers' passages; the sentences are ranked by the order just fitted. */
async function weighedUnits(): Promise<WeighedUnit[]> {
  const all = readPairs(`${root}/data/training/reader`);
  const lists = readLists(`${root}/data/training/lists`, writers).filter(
    ({ intent }) => intent !== 'fact',
  );
  const found: WeighedUnit[] = [];
  for (const book of new Set(lists.map((one) => one.book))) {
    const own = lists.filter((one) => one.book === book);
    const passages = all.filter((one) => one.book === book && one.writer.startsWith('w'));
    const asked = { read, order };
    found.push(...(await weighLists(own, passages, asked)));
    process.stderr.write(`${found.length} units weighed\n`);
  }
  return found.filter(({ judged }) => judged.length > 0);
}

function fitCovers(of: readonly WeighedUnit[]): LinearModel {
  return fitLinear(
    of.map(({ judged, passesRules, isEnglish }) =>
      decisionFeatures(judged, { passesRules, isEnglish })!,
    ),
    of.map((one) => one.answers),
    { features: DECISION_FEATURES, asTheyCome: true, rising: RISING },
  );
}

/** What weights that have not seen a question say of its units. */
function triedUnits() {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isOf = (one: WeighedUnit): boolean =>
      createHash('sha256').update(one.question).digest()[0]! % FOLDS === fold;
    const model = fitCovers(units.filter((one) => !isOf(one)));
    return units.filter(isOf).map((one) => {
      const odds =
        logOdds(model, decisionFeatures(one.judged, one)!) +
        logit(priorOfUnit(one)) -
        logit(shareCovered);
      return { ...one, fold, odds, says: probability(odds) };
    });
  }).flat();
}

/** As the program has it. */
function priorOfUnit({ isNamed, question }: WeighedUnit): number {
  const { casesCovered, namedShare } = covered;
  if (isNamed) return namedShare;
  const held = units.filter((one) => one.question === question).length;
  return priorOfEach({ share: shareCovered, casesCovered, held });
}

/** Questions to several as they were decided by weights that had not seen them: what tells how sure that is, and whether exactly the right units are shown. */
function decidedQuestions(said: ReturnType<typeof triedUnits>, from: number) {
  const rows = [];
  for (const question of new Set(said.map((one) => one.question))) {
    const own = said.filter((one) => one.question === question);
    if (own.every(({ says }) => says < from)) continue; // nothing to be sure of
    rows.push({
      fold: own[0]!.fold,
      row: unitsSureFeatures(
        own.map(({ says }) => says),
        from,
      ),
      best: largest(own.map(({ odds }) => odds)),
      isRight: own.every(({ answers, says }) => answers === says >= from),
    });
  }
  return rows;
}

type DecidedQuestion = ReturnType<typeof decidedQuestions>[number];

function fitUnitsSure(of: readonly DecidedQuestion[]): LinearModel {
  return fitLinear(
    of.map(({ row }) => row),
    of.map(({ isRight }) => isRight),
    { features: UNITS_SURE_FEATURES, asTheyCome: true, rising: UNITS_SURE_FEATURES },
  );
}

/** How far that can be believed of questions not seen, and the same of the probability that the likeliest unit answers. */
function trustUnits(decided: readonly DecidedQuestion[]) {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitUnitsSure(decided.filter((one) => one.fold !== fold)),
  );
  const said = (of: (one: DecidedQuestion) => number): Said[] =>
    decided.map((one) => ({ probability: probability(of(one)), isRight: one.isRight }));
  return {
    questions: decided.length,
    unitsSure: reliabilityOf(said(({ fold, row }) => logOdds(models[fold]!, row))),
    unfitted: reliabilityOf(said(({ best }) => best)).ece,
  };
}

/** F1 over these units from some probability on, and that of the rules. */
function coverFigures(said: ReturnType<typeof triedUnits>) {
  /** `beta`: how many times as much to miss a unit weighs as to tell one too many. */
  const f = (is: (one: (typeof said)[number]) => boolean, beta: number): number => {
    const both = said.filter((one) => is(one) && one.answers).length;
    const yes = said.filter((one) => one.answers).length;
    const sum = said.filter(is).length + beta ** 2 * yes;
    return Number((((1 + beta ** 2) * both) / Math.max(1, sum)).toFixed(3));
  };
  const f1 = (is: (one: (typeof said)[number]) => boolean): number => f(is, 1);
  const grid = Array.from({ length: 23 }, (_, step) => Number((0.05 + step / 40).toFixed(3)));
  const scored = grid.map((least) => {
    const is = ({ says }: (typeof said)[number]): boolean => says >= least;
    return { least, f1: f(is, 1), f2: f(is, 2) };
  });
  return {
    units: units.length,
    unitsNamed: covered.named,
    // Who asks for all units misses one that is left out more than they mind one too many: to find one counts twice.
    ...asGoodAsBest(scored, ({ f2 }) => f2).at(-1)!,
    f1FromHalf: f1(({ says }) => says >= 0.5),
    f1ByRules: f1((one) => one.passesRules),
  };
}

/** Of the units asked. */
const shareCovered = units.filter((one) => one.answers).length / units.length;
const covered = coveredShares(
  readLists(`${root}/data/training/lists`).filter(({ intent }) => intent !== 'fact'),
  readPairs(`${root}/data/training/reader`),
);
const near = fitNear();
const unitsTried = triedUnits();
const lists = coverFigures(unitsTried);
const decided = decidedQuestions(unitsTried, lists.least);

const report = {
  made: 'scripts/answerability/fit.ts: logistic, five folds by unit',
  reader: files.id,
  writers,
  all: figures(results),
  zh: figures(results.filter(({ isEnglish }) => !isEnglish)),
  en: figures(results.filter(({ isEnglish }) => isEnglish)),
  lists: { ...lists, ...trustUnits(decided) },
  shown: near,
  ...trust(),
};
const path = `${root}/data/models/answerability.json`;
writeFileSync(
  path,
  `${JSON.stringify({ version: EVIDENCE_VERSION, order, answers, share: shareAnswered, near: near.near, sure: fitSure(results), covers: fitCovers(units), coversFrom: lists.least, coversShare: shareCovered, namedShare: covered.namedShare, casesCovered: covered.casesCovered, unitsSure: fitUnitsSure(decided), report }, null, 2)}\n`,
);
process.stdout.write(`${readFileSync(path, 'utf8')}`);
