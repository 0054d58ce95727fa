// Fits the weights that tell which units a question means of whose names it says a part: `npm run fit:units`. Questions to whole books, with the
// units that answer them; every book is tried with weights fitted on the others'. Writes data/models/units.json with what that gave.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/models/lexicon.ts';
import { logOdds, probability, type LinearModel } from '../../src/models/linearModel.ts';
import { PART_FEATURES } from '../../src/question/units/parts/nameParts.ts';
import { PARTS_VERSION } from '../../src/question/units/parts/partModel.ts';
import { UnitNames } from '../../src/question/units/unitNames.ts';
import { bookOfPairs } from '../answerability/bookOfPairs.ts';
import { fitLinear } from '../answerability/fitLogistic.ts';
import { readLists } from '../answerability/readLists.ts';
import { readPairs } from '../answerability/readPairs.ts';
import { weighParts, type WeighedParts } from './weighParts.ts';

const FOLDS = 5;

/** To take a question for one about a unit that is not meant costs the answer, to miss a name only the sight of it. */
const FROM = 0.6;

const root = fileURLToPath(new URL('../..', import.meta.url));
const lexicon = loadLexicon();
const weighed: WeighedParts[] = [];
const blocks = readPairs(`${root}/data/training/reader`).filter(({ writer }) =>
  writer.startsWith('w'),
);
const lists = readLists(`${root}/data/training/lists`);
for (const title of new Set(lists.map(({ book }) => book))) {
  const own = blocks.filter(({ book }) => book === title);
  if (own.length === 0) continue;
  const names = new UnitNames([bookOfPairs(own)], lexicon);
  const unitOf = new Map(own.map(({ id, unit }) => [id, unit]));
  for (const { answers, ...asked } of lists.filter(({ book }) => book === title)) {
    const units = new Set(answers.map(({ passage }) => unitOf.get(passage)!));
    weighed.push(weighParts({ ...asked, units }, names));
  }
}
for (const title of new Set(blocks.map(({ book }) => book))) {
  const own = blocks.filter(({ book }) => book === title);
  const names = new UnitNames([bookOfPairs(own)], lexicon);
  for (const { unit, questions } of own) {
    for (const { q, lang, answers } of questions) {
      const asked = { q, lang, book: title, intent: 'fact' as const, units: new Set([unit]) };
      if (answers) weighed.push(weighParts(asked, names));
    }
  }
}
// Who asks for a fact that nothing tells may mean any unit or none.
const usable = weighed.filter(({ intent, units }) => intent !== 'fact' || units.size > 0);

/** A unit counts as meant where it answers and not all are asked: such questions name none. */
function isMeant({ intent, units }: WeighedParts, unit: string): boolean {
  return intent !== 'list' && intent !== 'count' && units.has(unit);
}

function fitParts(of: readonly WeighedParts[]): LinearModel {
  const rows = of.flatMap((one) => one.parts.map((part) => ({ one, part })));
  return fitLinear(
    rows.map(({ part }) => part.features),
    rows.map(({ one, part }) => isMeant(one, part.named.study.unit)),
    { features: PART_FEATURES, asTheyCome: true },
  );
}

const foldOf = ({ book }: WeighedParts): number =>
  createHash('sha256').update(book).digest()[0]! % FOLDS;

interface Tried extends WeighedParts {
  found: Set<string>;
}

const tried: Tried[] = Array.from({ length: FOLDS }, (_, fold) => {
  const model = fitParts(usable.filter((one) => foldOf(one) !== fold));
  return usable
    .filter((one) => foldOf(one) === fold)
    .map((one) => {
      const likely = one.parts.filter(
        ({ features }) => probability(logOdds(model, features)) >= FROM,
      );
      const found = new Set([...one.byRules, ...likely.map(({ named }) => named.study.unit)]);
      return { ...one, found };
    });
}).flat();

function share(of: readonly Tried[], is: (one: Tried) => boolean): number {
  return Number((of.filter(is).length / Math.max(1, of.length)).toFixed(3));
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

function figures(of: readonly Tried[]) {
  const compared = of.filter(({ intent, units }) => intent === 'compare' && units.size > 1);
  const facts = of.filter(({ intent }) => intent === 'fact');
  const others = of.filter(({ intent }) => intent === 'list' || intent === 'count');
  return {
    compared: compared.length,
    /** Exactly the units that answer are found; before: by whole names and rules alone. */
    exact: share(compared, ({ units, found }) => same(units, found)),
    exactBefore: share(compared, ({ units, byRules }) => same(units, byRules)),
    facts: facts.length,
    factExact: share(facts, ({ units, found }) => same(units, found)),
    factExactBefore: share(facts, ({ units, byRules }) => same(units, byRules)),
    factOther: share(
      facts,
      ({ units, found }) => found.size > 0 && [...units].some((unit) => !found.has(unit)),
    ),
    toAll: others.length,
    /** A unit is found though all are asked. */
    toAllNamed: share(others, ({ found }) => found.size > 0),
  };
}

const fitted = {
  version: PARTS_VERSION,
  means: fitParts(usable),
  from: FROM,
  report: {
    made: 'scripts/units/fit.ts: logistic, every book tried with weights fitted on others',
    all: figures(tried),
    zh: figures(tried.filter(({ lang }) => lang === 'zh')),
    en: figures(tried.filter(({ lang }) => lang === 'en')),
  },
};
writeFileSync(`${root}/data/models/units.json`, `${JSON.stringify(fitted, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(fitted.report, null, 2)}\n`);
