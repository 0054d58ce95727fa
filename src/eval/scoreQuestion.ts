import { normaliseTight } from '../text/normalise.ts';
import type { Book, Citation } from '../types.ts';
import type { EvalBook } from './evalBook.ts';
import { saysTranslation } from '../check/saysTranslation.ts';
import { goldOf, type Gold } from './goldOf.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import { citationPrecision } from './metrics/citationPrecision.ts';
import { citationRecall } from './metrics/citationRecall.ts';
import { copiedShare } from './metrics/copiedShare.ts';
import { entrySupports } from './metrics/entrySupports.ts';
import { crossUnitBleed } from './metrics/crossUnitBleed.ts';
import { keyFacts } from './metrics/keyFacts.ts';
import { locatorAccuracy } from './metrics/locatorAccuracy.ts';
import { ndcgAt } from './metrics/ndcgAt.ts';
import { recallAt, type Shown } from './metrics/recallAt.ts';
import { reciprocalRank } from './metrics/reciprocalRank.ts';
import { setF1 } from './metrics/setF1.ts';
import type { MetricName } from './metricTable.ts';
import { saidText } from './saidText.ts';
import type { Observed } from './observed.ts';

/** The metrics that a question by itself has a value for; those that do not concern it are left out. */
export type Scores = Partial<Record<MetricName, number>>;

/** Ranks looked at. */
export const rankDepths = [1, 5, 10, 20] as const;

/** Measures one answer and the ranking behind it. */
export function scoreQuestion(observed: Observed, { book, check }: EvalBook): Scores {
  const { line, answer } = observed;
  const gold = goldOf(line, book);
  const { right } = judgeAnswer(line, answer);
  return {
    right: Number(right),
    ...retrievalScores(observed, gold),
    ...citationScores(observed, { book, check }),
    ...locatorScores(observed, book, gold),
    ...factScores(observed),
    ...unitScores(observed),
    status: Number(
      answer.status === line.status || (line.status === 'answered' && answer.status === 'partial'),
    ),
    ...lengthScores(observed, book),
  };
}

function retrievalScores({ hits }: Observed, { units, pages, quotes }: Gold): Scores {
  if (units.size === 0) return {};
  const onPages = hits.map(({ passage: { pages } }) =>
    pages === null
      ? []
      : Array.from({ length: pages.last - pages.first + 1 }, (_, at) => pages.first + at),
  );
  const withQuotes = hits.map(({ passage }, rank) => {
    const shown = quotes.flatMap((quote, at) =>
      quote.start < passage.end && quote.end > passage.start ? [at] : [],
    );
    return shown.length > 0 ? shown : [-1 - rank]; // a place of the ranking all the same
  });
  return {
    ...rankingScores(
      'unit',
      hits.map(({ unit }) => [unit]),
      units,
    ),
    ...rankingScores('page', onPages, pages),
    ...rankingScores('passage', withQuotes, new Set(quotes.keys())),
  };
}

function rankingScores<Key>(
  level: 'unit' | 'page' | 'passage',
  ranked: readonly Shown<Key>[],
  wanted: ReadonlySet<Key>,
): Scores {
  if (wanted.size === 0) return {};
  const recalls = rankDepths.map((k) => [`${level}Recall@${k}`, recallAt(ranked, wanted, k)]);
  return {
    ...(Object.fromEntries(recalls) as Scores),
    [`${level}Mrr`]: reciprocalRank(ranked, wanted),
    [`${level}Ndcg@10`]: ndcgAt(ranked, wanted, 10),
  };
}

function citationScores(
  { answer }: Observed,
  { book, check }: Pick<EvalBook, 'book' | 'check'>,
): Scores {
  const byNumber = new Map(answer.citations.map((one) => [one.n, one]));
  const sentences = answer.sentences.map(({ text, citations }) => ({
    text,
    cited: citations.flatMap((n) => byNumber.get(n) ?? []),
  }));
  if (sentences.length === 0) return {};
  const supports = (sentence: string, cited: readonly Citation[]): boolean => {
    const [entry] = cited.filter(({ passage }) => passage === null);
    if (entry !== undefined) return entrySupports(sentence, entry, book);
    if (saysTranslation({ text: sentence }, cited)) return true;
    const words = cited.map(({ unit, quote }) => ({ unit, text: quote }));
    return check(sentence, words).support !== 'unsupported';
  };
  const precision = citationPrecision(sentences, supports);
  return {
    citationRecall: citationRecall(sentences, supports),
    ...(precision === null ? {} : { citationPrecision: precision }),
  };
}

function locatorScores({ answer }: Observed, book: Book, gold: Gold): Scores {
  if (answer.citations.length === 0) return {};
  const { unit, page, quote, pageError } = locatorAccuracy(answer.citations, book, gold.quotes);
  return { locatorUnit: unit, locatorPage: page, locatorQuote: quote, pageError };
}

function factScores({ line, answer }: Observed): Scores {
  if (line.facts.length === 0 || line.status === 'not_in_book') return {};
  const { vital, all } = keyFacts(line.facts, saidText(answer));
  return { vitalFacts: vital, allFacts: all };
}

/** Kinds that may ask several units. */
const SEVERAL = new Set(['list', 'count', 'comparison']);

function unitScores({ line, answer }: Observed): Scores {
  const { named, units, kind } = line;
  const told = new Set([
    ...answer.citations.map(({ unit }) => unit),
    ...(answer.coverage?.notHeld ?? [])
      .map(({ unit }) => unit)
      .filter((unit) => units.includes(unit)),
  ]);
  const asksSeveral = SEVERAL.has(kind) && (units.length > 1 || (!named && units.length > 0));
  return {
    ...(named && units.length > 0 ? { bleed: crossUnitBleed(answer.citations, units) } : {}),
    ...(asksSeveral ? { unitF1: setF1(told, new Set(units)) } : {}),
  };
}

const tightTexts = new WeakMap<Book, string>();

function lengthScores({ answer }: Observed, book: Book): Scores {
  if (answer.status !== 'answered' && answer.status !== 'partial') return {};
  let source = tightTexts.get(book);
  if (source === undefined) tightTexts.set(book, (source = normaliseTight(book.text)));
  const copied = copiedShare(answer.text, source);
  return { length: answer.text.length, ...(copied === null ? {} : { copied }) };
}
