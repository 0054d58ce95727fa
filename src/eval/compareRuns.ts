import { bootstrapIntervals, type Change, type Interval } from './bootstrapIntervals.ts';
import { PRECISION } from './checkFloors.ts';
import { metricNames, metricTable, type MetricName } from './metricTable.ts';
import type { Comparable } from './questionRecord.ts';
import { summarise, type Summary } from './summarise.ts';

/** What changed between two runs, over the questions both have. */
export interface Comparison {
  questions: number;
  /** Questions only one of them has. */
  added: number;
  gone: number;
  before: Summary;
  now: Summary;
  intervals: Partial<Record<MetricName, Interval>>;
  /** Ids of questions that are right now and were not. */
  fixed: string[];
  /** Ids of questions that were right and are not now. */
  broken: string[];
  /** Metrics that are worse now, by more than rounding. */
  worse: MetricName[];
}

/** Compares question by question; `before` and `now` are matched by id. */
export function compareRuns(before: readonly Comparable[], now: readonly Comparable[]): Comparison {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const changes: Change[] = now.flatMap((one) => {
    const old = earlier.get(one.id);
    return old === undefined ? [] : [{ before: old, now: one }];
  });
  const [was, is] = [
    summarise(changes.map((change) => change.before)),
    summarise(changes.map((change) => change.now)),
  ];
  const turned = (right: boolean): string[] =>
    changes
      .filter((change) => change.now.right === right && change.before.right !== right)
      .map((change) => change.now.id);
  return {
    questions: changes.length,
    added: now.length - changes.length,
    gone: before.length - changes.length,
    before: was,
    now: is,
    intervals: bootstrapIntervals(changes),
    fixed: turned(true),
    broken: turned(false),
    worse: metricNames.filter((name) => isWorse(name, was[name], is[name])),
  };
}

function isWorse(name: MetricName, was: number | undefined, is: number | undefined): boolean {
  const { better } = metricTable[name];
  if (better === null || was === undefined || is === undefined) return false;
  const change = Math.round(is * PRECISION) - Math.round(was * PRECISION);
  return better === 'more' ? change < 0 : change > 0;
}
