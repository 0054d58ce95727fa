import type { FloorReached } from './checkFloors.ts';
import type { Comparison } from './compareRuns.ts';
import { percentile } from './metrics/percentile.ts';
import { isChange } from './isChange.ts';
import { metricNames, metricTable, type MetricName } from './metricTable.ts';
import type { QuestionRecord } from './questionRecord.ts';
import type { RunReport } from './runReport.ts';
import { judgedQuestion, kinds } from './setLine.ts';
import { showMetric } from './showMetric.ts';
import { summarise, type Summary } from './summarise.ts';

/** The run for a terminal: failures, figures by language and kind, floors, comparison. */
export function runText(report: RunReport): string {
  return [
    failures(report.questions),
    figures(report),
    byKind(report.questions),
    times(report.questions),
    ...(report.judge === null ? [] : [judgeLine(report.judge)]),
    ...(report.comparison === null ? [] : [changes(report.comparison, report.against)]),
    verdict(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function failures(questions: readonly QuestionRecord[]): string {
  const wrong = questions.filter(({ right }) => !right);
  const shown = wrong.map(({ id, line, answer, problems }) =>
    [
      `✗ ${id}  ${judgedQuestion(line)}`,
      `  expected ${line.status}${expectedPlace(line)}`,
      `  got      ${answer.status}: ${oneLine(answer.text)}`,
      `  why      ${problems.join('; ')}`,
    ].join('\n'),
  );
  return shown.join('\n');
}

function expectedPlace({ units, pages, facts }: QuestionRecord['line']): string {
  const place = units.length === 0 ? '' : ` ${units.join(', ')}`;
  const where = pages.length === 0 ? '' : ` p. ${pages.join(', ')}`;
  const vital = facts.filter((fact) => fact.vital).map(({ anyOf }) => anyOf[0]);
  return `${place}${where}${vital.length === 0 ? '' : `: ${vital.join(' · ')}`}`;
}

/** Longest answer shown of a failure. */
const SHOWN = 120;

function oneLine(text: string): string {
  // Escape sequences in what others wrote must not reach the terminal.
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN)}…`;
}

function figures({ questions, comparison }: RunReport): string {
  const languages = (['zh', 'en'] as const).map((language) =>
    summarise(questions.filter((one) => one.language === language)),
  );
  const all = [summarise(questions), ...languages];
  const versus = comparison === null ? '' : `${'before'.padStart(9)}  change [95 %]`;
  const head = `${''.padEnd(30)}${['all', 'zh', 'en'].map((name) => name.padStart(9)).join('')}${versus}`;
  const rows = metricNames.map((name) => {
    const values = all.map((summary) => showMetric(name, summary[name]).padStart(9)).join('');
    return `${metricTable[name].label.padEnd(30)}${values}${comparison === null ? '' : versusOf(name, comparison)}`;
  });
  return [head, ...rows].join('\n');
}

function versusOf(name: MetricName, { before, intervals }: Comparison): string {
  const interval = intervals[name];
  const was = showMetric(name, before[name]).padStart(9);
  if (!isChange(interval)) return was;
  const [change, low, high] = [interval.difference, interval.low, interval.high].map(
    (value) => `${value > 0 ? '+' : ''}${showMetric(name, value)}`,
  );
  return `${was}  ${change!} [${low!}, ${high!}]`;
}

function byKind(questions: readonly QuestionRecord[]): string {
  const rows = kinds.flatMap((kind) => {
    const chosen = questions.filter((one) => one.kind === kind);
    if (chosen.length === 0) return [];
    const { right, vitalFacts, refusalRecall }: Summary = summarise(chosen);
    const figures = [String(chosen.length)]
      .concat([
        showMetric('right', right),
        showMetric('vitalFacts', vitalFacts),
        showMetric('refusalRecall', refusalRecall),
      ])
      .map((figure) => figure.padStart(9));
    return [`${kind.padEnd(30)}${figures.join('')}`];
  });
  const head = ['asked', 'right', 'vital', 'refused'].map((name) => name.padStart(9)).join('');
  return [`${'kind'.padEnd(30)}${head}`, ...rows].join('\n');
}

function times(questions: readonly QuestionRecord[]): string {
  const all = questions.flatMap(({ latencies }) => latencies);
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(all, share)?.toFixed(1) ?? '–');
  return `whole answer: p50 ${p50!} ms, p95 ${p95!} ms over ${all.length} answers`;
}

function judgeLine({ model, judged, faithfulness, relevance }: NonNullable<RunReport['judge']>) {
  const figures = `faithfulness ${faithfulness.toFixed(3)}, relevance ${relevance.toFixed(3)}`;
  return `in the opinion of ${model} (${judged} answers; counts for nothing above): ${figures}`;
}

function changes(comparison: Comparison, against: string): string {
  const { fixed, broken, questions, added, gone } = comparison;
  return [
    `against ${against}: ${questions} questions in both, ${added} new, ${gone} not asked`,
    ...fixed.map((id) => `+ fixed   ${id}`),
    ...broken.map((id) => `- broken  ${id}`),
  ].join('\n');
}

function verdict({ questions, floors, comparison, against }: RunReport): string {
  const right = questions.filter((one) => one.right).length;
  const name = ({ metric, language }: FloorReached): string =>
    `${metricTable[metric].label}${language === undefined ? '' : `, ${language}`}`;
  const shown = (one: FloorReached): string => showMetric(one.metric, one.value ?? undefined);
  return [
    `${right} of ${questions.length} right`,
    ...floors
      .filter(({ reachesGoal, passes }) => passes && !reachesGoal)
      .map((one) => `goal not reached: ${name(one)}: ${shown(one)}, wanted ${one.goal!}`),
    ...floors
      .filter(({ passes }) => !passes)
      .map((one) => `✗ bound missed: ${name(one)}: ${shown(one)}, must be ${one.bound}`),
    ...(comparison?.worse ?? []).map((metric) => {
      const [was, is] = [comparison!.before[metric], comparison!.now[metric]];
      return `✗ worse than ${against}: ${metricTable[metric].label}: ${showMetric(metric, is)}, was ${showMetric(metric, was)}`;
    }),
  ].join('\n');
}
