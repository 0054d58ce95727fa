import { createHash } from 'node:crypto';
import { percentile } from '../metrics/percentile.ts';
import { passes, type RunReport } from '../runReport.ts';
import type { Book } from '../../types.ts';
import { filters } from './filters.ts';
import { Html, html } from './html.ts';
import { kindChart } from './kindChart.ts';
import { metricRows } from './metricRows.ts';
import { pageStrip } from './pageStrip.ts';
import { questionList } from './questionList.ts';
import { recallChart } from './recallChart.ts';
import { reportScript } from './reportScript.ts';
import { reportStyle } from './reportStyle.ts';
import { riskChart } from './riskChart.ts';
import { scoreCards } from './scoreCards.ts';

/**
 * A run as one self-contained page: no request to anywhere, everything from books, sets and models escaped, and a policy
 * that lets only its own style and script work.
 */
export function renderReport(report: RunReport, books: readonly Book[]): string {
  const { at, questions, judge } = report;
  const day = at.slice(0, 16).replace('T', ' ');
  const body = html`<header>
      <p class="kind">casebook · evaluation</p>
      <h1>
        ${questions.filter(({ right }) => right).length} of ${questions.length} questions answered
        right
      </h1>
      <p class="lead">
        <span class="verdict ${passes(report) ? 'kept' : 'missed'}">${verdict(report)}</span> ${day}
        UTC · ${times(report)}
      </p>
    </header>
    <main>
      <section aria-label="Scores">${scoreCards(report)}</section>
      <section aria-label="Charts">
        <h2>Where it stands</h2>
        <div class="charts">
          ${recallChart(questions)}${kindChart(questions)}${riskChart(questions)}
        </div>
        <div class="strips">${books.map((book) => pageStrip(book, questions))}</div>
      </section>
      <section>
        <h2>Every metric</h2>
        ${metricRows(report)}${judge === null ? null : judgeNote(judge)}
      </section>
      <section>
        <h2>Every question</h2>
        ${filters(report)}${questionList(report, books)}
      </section>
    </main>`;
  const policy = `default-src 'none'; style-src '${hashOf(reportStyle)}'; script-src '${hashOf(reportScript)}'; base-uri 'none'; form-action 'none'`;
  // Put in whole: a formatter's white space would not fit the hashes of the policy.
  const style = new Html(`<style>${reportStyle}</style>`);
  const script = new Html(`<script>${reportScript}</script>`);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Html(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>casebook: evaluation of ${day}</title>
        ${style}
      </head>
      <body>
        ${body}${script}
      </body>
    </html> `.markup;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function verdict({ floors, comparison, against }: RunReport): string {
  const missed = floors.filter((floor) => !floor.passes).length;
  const worse = comparison?.worse.length ?? 0;
  const parts = [
    ...(missed === 0 ? [] : [`${counted(missed, 'bound')} missed`]),
    ...(worse === 0 ? [] : [`${counted(worse, 'metric')} worse than ${against}`]),
  ];
  if (parts.length > 0) return parts.join(', ');
  if (floors.length === 0) return 'a part of the questions';
  const open = floors.filter((floor) => !floor.reachesGoal).length;
  return open === 0
    ? 'every bound kept'
    : `every bound kept, ${counted(open, 'goal')} not reached yet`;
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function times({ questions, comparison }: RunReport): string {
  const all = questions.flatMap(({ latencies }) => latencies);
  const [p50, p95] = [0.5, 0.95].map((share) => (percentile(all, share) ?? 0).toFixed(1));
  const change =
    comparison === null
      ? ''
      : ` · ${comparison.fixed.length} fixed, ${comparison.broken.length} broken`;
  return `whole answer p50 ${p50!} ms, p95 ${p95!} ms${change}`;
}

function judgeNote({
  model,
  judged,
  faithfulness,
  relevance,
}: NonNullable<RunReport['judge']>): Html {
  return html`<p class="note">
    In the opinion of ${model}, over ${judged} answers, apart from everything above: faithfulness
    ${faithfulness.toFixed(3)}, relevance ${relevance.toFixed(3)}.
  </p>`;
}
