import type { Comparison } from '../compareRuns.ts';
import { isChange } from '../isChange.ts';
import { metricNames, metricTable, type MetricName } from '../metricTable.ts';
import type { RunReport } from '../runReport.ts';
import { showMetric } from '../showMetric.ts';
import { summarise } from '../summarise.ts';
import { html, type Html } from './html.ts';

/** Every metric in numbers, with the bounds it has to keep and what it was before. */
export function metricRows({ questions, comparison, against, floors }: RunReport): Html {
  const summaries = [
    summarise(questions),
    summarise(questions.filter(({ language }) => language === 'zh')),
    summarise(questions.filter(({ language }) => language === 'en')),
  ];
  const rows = metricNames.map((name) => {
    const values = summaries.map((summary) => html`<td>${showMetric(name, summary[name])}</td>`);
    const own = floors.filter(({ metric }) => metric === name);
    const bounds = own.map(
      ({ language, bound, goal, passes, reachesGoal }) =>
        html`<span class="${passes ? 'kept' : 'missed'}"
            >${language === undefined ? '' : `${language} `}${
              metricTable[name].better === 'less' ? '≤' : '≥'
            }
            ${bound}${passes ? ' ✓' : ' ✗'}</span
          >${
            reachesGoal || goal === undefined
              ? null
              : html` <span class="faint">wanted ${goal}</span>`
          } `,
    );
    return html`<tr>
      <th scope="row">${metricTable[name].label}</th>
      ${values}
      <td class="bounds">${bounds}</td>
      ${comparison === null ? null : comparedCells(name, comparison)}
    </tr>`;
  });
  const compared =
    comparison === null
      ? null
      : html`<th scope="col">${against}</th>
          <th scope="col">change, 95 % of resamples</th>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="All metrics">
    <table class="metrics">
      <thead>
        <tr>
          <th scope="col">metric</th>
          <th scope="col">all</th>
          <th scope="col">Chinese</th>
          <th scope="col">English</th>
          <th scope="col">must be</th>
          ${compared}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function comparedCells(name: MetricName, { before, intervals, worse }: Comparison): Html {
  const interval = intervals[name];
  const was = html`<td>${showMetric(name, before[name])}</td>`;
  if (!isChange(interval))
    return html`${was}
      <td>=</td>`;
  const [change, low, high] = [interval.difference, interval.low, interval.high].map(
    (value) => `${value > 0 ? '+' : ''}${showMetric(name, value)}`,
  );
  const colour = worse.includes(name) ? 'missed' : 'kept';
  return html`${was}
    <td class="${colour}">${change!} [${low!}, ${high!}]</td>`;
}
