import { languageGap } from './metrics/languageGap.ts';
import { refusalFigures } from './metrics/refusalFigures.ts';
import { metricNames, type MetricName } from './metricTable.ts';
import type { Comparable } from './questionRecord.ts';

/** A metric over several questions; those that no question has a value for are left out. */
export type Summary = Partial<Record<MetricName, number>>;

/** Means over the questions a metric concerns; refusals and the gap between the languages are counted over all of them together. */
export function summarise(questions: readonly Comparable[]): Summary {
  const summary: Summary = {};
  for (const name of metricNames) {
    const value = meanOf(name, questions);
    if (value !== null) summary[name] = value;
  }
  const figures = refusalFigures(questions.map(({ refusal }) => refusal));
  const gap = languageGap(
    questions.flatMap(({ scores, ...one }) =>
      scores.vitalFacts === undefined ? [] : [{ ...one, value: scores.vitalFacts }],
    ),
  );
  const counted = {
    refusalPrecision: figures.precision,
    refusalRecall: figures.recall,
    refusalBalanced: figures.balancedAccuracy,
    languageGap: gap,
  };
  for (const [name, value] of Object.entries(counted)) {
    if (value !== null) summary[name as MetricName] = value;
  }
  return summary;
}

function meanOf(name: MetricName, questions: readonly Comparable[]): number | null {
  let sum = 0;
  let count = 0;
  for (const { scores } of questions) {
    const value = scores[name];
    if (value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
