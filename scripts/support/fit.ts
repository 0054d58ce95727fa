// Fits the weights that judge whether pages say a claim: `npm run fit:support`. Claims that writers wrote over passages of made-up books
// (data/training/claims, c1 and c2; c3 is held out) are looked up in their passage; true ones are told from those that say
// something more than it. Folds by passage. Writes data/models/support.json with what the folds and the held-out writer gave: by the
// rules alone, by the judge alone, by both.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { devSet, writtenSet } from '../../bench/claims/claimSets.ts';
import { wilsonInterval } from '../../bench/wilsonInterval.ts';
import { createChecker } from '../../src/check/createChecker.ts';
import { SUPPORT_FEATURES } from '../../src/check/supportFeatures.ts';
import { SUPPORT_VERSION, type SupportModel } from '../../src/check/supportModel.ts';
import { createWordReader } from '../../src/check/wordReader.ts';
import { loadLexicon } from '../../src/models/lexicon.ts';
import { logOdds, type LinearModel } from '../../src/models/linearModel.ts';
import type { Language } from '../../src/types.ts';
import { fitLinear } from '../answerability/fitLogistic.ts';
import { writtenRows, type SupportRow } from './supportRows.ts';

const FOLDS = 8;

/** Kinds that say more than the passage. Others exchange a detail of it, which shares of words cannot tell. */
const SAYS_MORE = new Set(['causal', 'comparison', 'invented', 'overclaim', 'unsaid']);

/** Share of the true claims that may be doubted, … */
const DOUBTED = 0.02;

/** … and that the judge does not trust. */
const UNTRUSTED = 0.5;

const lexicon = loadLexicon();
const read = createWordReader(lexicon);
const sets = [writtenSet('c1'), writtenSet('c2'), writtenSet('c3'), devSet()];
const rows = writtenRows({ sets, lexicon, read });

function fit(of: readonly SupportRow[]): LinearModel {
  const told = of.filter(({ isTrue, kind }) => isTrue || SAYS_MORE.has(kind));
  return fitLinear(
    told.map(({ features }) => features),
    told.map(({ isTrue }) => isTrue),
    { features: SUPPORT_FEATURES, rising: SUPPORT_FEATURES },
  );
}

const foldOf = ({ claim }: SupportRow): number =>
  createHash('sha256').update(claim.cited[0]!.text).digest()[0]! % FOLDS;

/** The log-odds of rows by weights that have not seen their passages. */
function unseenOdds(of: readonly SupportRow[]): Map<SupportRow, number> {
  const odds = new Map<SupportRow, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fit(of.filter((row) => foldOf(row) !== fold));
    for (const row of of) if (foldOf(row) === fold) odds.set(row, logOdds(model, row.features));
  }
  return odds;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)]!;
}

interface Fitted {
  judge: SupportModel[Language];
  odds: Map<SupportRow, number>;
}

function fitLanguage(language: Language): Fitted {
  const seen = rows.filter((row) => row.language === language && ['c1', 'c2'].includes(row.set));
  const odds = unseenOdds(seen);
  const ofTrue = seen.filter(({ isTrue }) => isTrue).map((row) => odds.get(row)!);
  const model = fit(seen);
  for (const row of rows)
    if (row.language === language && !odds.has(row)) odds.set(row, logOdds(model, row.features));
  const doubtBelow = quantile(ofTrue, DOUBTED);
  return { judge: { model, doubtBelow, trustFrom: quantile(ofTrue, UNTRUSTED) }, odds };
}

const fitted: Record<Language, Fitted> = { zh: fitLanguage('zh'), en: fitLanguage('en') };
const checkOf = new Map(
  sets.map(({ name, studies }) => [name, createChecker({ studies, lexicon, read, support: null })]),
);

interface Verdict {
  byRules: boolean;
  byJudge: boolean;
  byBoth: boolean;
}

/** What is flagged. By the judge and the rules: as `judgedFault` has it, with odds of weights that have not seen the passage. */
function verdictOf(row: SupportRow): Verdict {
  const { sentence, cited } = row.claim;
  const { support, reason, fault } = checkOf.get(row.set)!(sentence, cited);
  const { judge, odds } = fitted[row.language];
  const own = odds.get(row)!;
  const byRules = support === 'unsupported';
  const byShares = fault?.kind === 'loose' && /\d %|\d%/u.test(reason ?? '');
  const byJudge = own < judge.doubtBelow;
  const byBoth = byJudge || (byRules && !(byShares && own >= judge.trustFrom));
  return { byRules, byJudge, byBoth: support === 'verbatim' ? false : byBoth };
}

const verdicts = new Map(rows.map((row) => [row, verdictOf(row)]));

function share(of: readonly SupportRow[], by: keyof Verdict): string {
  const flagged = of.filter((row) => verdicts.get(row)![by]).length;
  const [low, high] = wilsonInterval(flagged, of.length).map((one) => Math.round(100 * one));
  return `${flagged} of ${of.length} (${low}–${high} %)`;
}

function figures(set: readonly string[], language: Language) {
  const own = rows.filter((row) => row.language === language && set.includes(row.set));
  const kinds = [
    ...new Set(own.map(({ kind, isTrue }) => `${isTrue ? 'true' : 'false'}: ${kind}`)),
  ];
  const groups: Record<string, SupportRow[]> = {
    'false ones caught': own.filter(({ isTrue }) => !isTrue),
    'true ones flagged': own.filter(({ isTrue }) => isTrue),
    ...Object.fromEntries(
      kinds
        .sort()
        .map((name) => [
          name,
          own.filter(({ kind, isTrue }) => name === `${isTrue ? 'true' : 'false'}: ${kind}`),
        ]),
    ),
  };
  return Object.fromEntries(
    Object.entries(groups).map(([name, of]) => [
      name,
      {
        rules: share(of, 'byRules'),
        judge: share(of, 'byJudge'),
        both: share(of, 'byBoth'),
      },
    ]),
  );
}

const report = {
  made: 'scripts/support/fit.ts: logistic, eight folds by passage, c3 held out; flagged by rules, judge, both',
  'c1 and c2, folds': { zh: figures(['c1', 'c2'], 'zh'), en: figures(['c1', 'c2'], 'en') },
  'c3, held out': { zh: figures(['c3'], 'zh'), en: figures(['c3'], 'en') },
  dev: { zh: figures(['dev'], 'zh'), en: figures(['dev'], 'en') },
};
const path = fileURLToPath(new URL('../../data/models/support.json', import.meta.url));
const weights = { version: SUPPORT_VERSION, zh: fitted.zh.judge, en: fitted.en.judge };
writeFileSync(path, `${JSON.stringify({ ...weights, report }, null, 2)}\n`);
process.stdout.write(readFileSync(path, 'utf8'));
