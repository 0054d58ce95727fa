import { createRandom } from './createRandom.ts';
import { metricNames, type MetricName } from './metricTable.ts';
import type { Comparable } from './questionRecord.ts';
import { summarise, type Summary } from './summarise.ts';

/** A question as it was answered before and now. */
export interface Change {
  before: Comparable;
  now: Comparable;
}

/** Difference now − before, and where it lies in 95 of 100 resamples. */
export interface Interval {
  difference: number;
  low: number;
  high: number;
}

/** Neutral: the width of an interval changes little beyond this many resamples. */
const RESAMPLES = 1000;

/** Same questions, same intervals. */
const SEED = 20101231;

/**
 * Paired bootstrap (Efron; Koehn 2004 for system comparison): questions are drawn with replacement, the same ones for both
 * runs, the metric is counted for both and the differences are sorted; the interval reaches from the 2.5th to the 97.5th of 100.
 * Questions of a pair are drawn together, since they stand or fall together.
 */
export function bootstrapIntervals(
  changes: readonly Change[],
  resamples = RESAMPLES,
): Partial<Record<MetricName, Interval>> {
  const groups = groupPairs(changes);
  const whole = differences(changes);
  const random = createRandom(SEED);
  const drawn = Array.from({ length: resamples }, () => {
    const sample = groups.map(() => groups[Math.floor(random() * groups.length)]!);
    return differences(sample.flat());
  });
  const intervals: Partial<Record<MetricName, Interval>> = {};
  for (const name of metricNames) {
    const difference = whole[name];
    if (difference === undefined) continue;
    const values = drawn.flatMap((one) => one[name] ?? []).sort((a, b) => a - b);
    const at = (share: number): number =>
      values[Math.round(share * (values.length - 1))] ?? difference;
    intervals[name] = { difference, low: at(0.025), high: at(0.975) };
  }
  return intervals;
}

function differences(changes: readonly Change[]): Summary {
  const before = summarise(changes.map((change) => change.before));
  const now = summarise(changes.map((change) => change.now));
  const result: Summary = {};
  for (const name of metricNames) {
    if (before[name] !== undefined && now[name] !== undefined)
      result[name] = now[name] - before[name];
  }
  return result;
}

function groupPairs(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.now.pair ?? change.now.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}
