import type { MetricName } from '../metricTable.ts';
import type { Comparable } from '../questionRecord.ts';
import { rankDepths } from '../scoreQuestion.ts';
import { summarise } from '../summarise.ts';
import { html, type Html } from './html.ts';
import { lineChart, type Series } from './lineChart.ts';
import { smallest } from '../../text/largest.ts';

const LEVELS = [
  { level: 'unit', name: 'unit', colour: 'third' },
  { level: 'page', name: 'page', colour: 'first' },
  { level: 'passage', name: 'gold quote', colour: 'second' },
] as const;

const LANGUAGES = [
  { language: 'zh', name: 'Chinese' },
  { language: 'en', name: 'English' },
] as const;

/** Recall by the number of passages looked at: for units, pages and gold quotes, in both languages. */
export function recallChart(questions: readonly Comparable[]): Html {
  const series: Series[] = LANGUAGES.flatMap(({ language, name: languageName }) => {
    const summary = summarise(questions.filter((one) => one.language === language));
    return LEVELS.map(({ level, name, colour }) => ({
      name: `${name}, ${languageName}`,
      colour,
      dashed: language === 'en',
      points: rankDepths.flatMap((k, at) => {
        const value = summary[`${level}Recall@${k}` as MetricName];
        if (value === undefined) return [];
        const title = `${name}, ${languageName}: recall@${k} = ${value.toFixed(4)}`;
        return [{ x: at / (rankDepths.length - 1), y: value, title }];
      }),
    }));
  });
  const least = smallest(
    series.flatMap(({ points }) => points.map(({ y }) => y)),
    1,
  );
  const low = Math.min(0.9, Math.floor(least * 10) / 10);
  const chart = lineChart(
    series.filter(({ points }) => points.length > 0),
    {
      label: 'Recall by the number of passages looked at',
      xTicks: rankDepths.map((k, at) => ({ at: at / (rankDepths.length - 1), text: `@${k}` })),
      yRange: [low, 1],
      yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => Number((low + share * (1 - low)).toFixed(3))),
      xName: 'passages looked at',
    },
  );
  return html`<figure>
    <figcaption>Recall by rank</figcaption>
    ${chart}
  </figure>`;
}
