import { metricTable, type MetricName } from '../metricTable.ts';
import type { RunReport } from '../runReport.ts';
import { showMetric } from '../showMetric.ts';
import { summarise } from '../summarise.ts';
import { html, type Html } from './html.ts';

/** What is shown large. */
const CARDS: readonly MetricName[] = [
  'right',
  'unitRecall@5',
  'pageRecall@5',
  'locatorPage',
  'citationRecall',
  'vitalFacts',
  'unitF1',
  'refusalBalanced',
];

const FULL = 200;

/** The chief figures as cards: value, bar with the baseline's mark, both languages. */
export function scoreCards({ questions, comparison }: RunReport): Html {
  const all = summarise(questions);
  const zh = summarise(questions.filter(({ language }) => language === 'zh'));
  const en = summarise(questions.filter(({ language }) => language === 'en'));
  const cards = CARDS.map((name) => {
    const value = all[name];
    if (value === undefined) return null;
    const was = comparison?.before[name];
    const mark =
      was === undefined
        ? null
        : html`<line class="baseline" x1="${at(was)}" x2="${at(was)}" y1="0" y2="10"
            ><title>baseline ${was.toFixed(4)}</title></line
          >`;
    const title = metricTable[name].label;
    return html`<li class="card">
      <h3>${title}</h3>
      <p class="value">
        ${(100 * value).toFixed(1)}<span class="unit">%</span>${changeOf(value, was)}
      </p>
      <svg class="gauge" viewBox="0 0 ${FULL} 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="trough" width="${FULL}" height="6" y="2" rx="3" />
        <rect class="bar first" width="${at(value)}" height="6" y="2" rx="3" />
        ${mark}
      </svg>
      <p class="by-language">
        Chinese ${showMetric(name, zh[name])} · English ${showMetric(name, en[name])}
      </p>
    </li>`;
  });
  return html`<ul class="cards">
    ${cards}
  </ul>`;
}

function changeOf(value: number, was: number | undefined): Html | null {
  if (was === undefined) return null;
  const points = 100 * (value - was);
  if (Math.abs(points) < 0.005) return html`<span class="change same">= baseline</span>`;
  const direction = points > 0 ? 'up' : 'down';
  return html`<span class="change ${direction}"
    >${points > 0 ? '▲' : '▼'} ${Math.abs(points).toFixed(2)}</span
  >`;
}

function at(share: number): string {
  return (FULL * share).toFixed(1);
}
