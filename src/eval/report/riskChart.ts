import { riskCoverage, type RiskPoint } from '../metrics/riskCoverage.ts';
import type { QuestionRecord } from '../questionRecord.ts';
import { html, type Html } from './html.ts';
import { lineChart, type Series } from './lineChart.ts';

/** Points drawn of a curve: as many as can be told apart. */
const MOST_POINTS = 60;

/**
 * Coverage–risk of refusals: how many questions would be answered at each threshold of evidence and how many of those
 * must not be. Over the questions that evidence decides; the ring is what the program did with them.
 */
export function riskChart(questions: readonly QuestionRecord[]): Html {
  const decided = questions.flatMap(({ evidence, refusal, language, answer }) =>
    evidence === null
      ? []
      : [{ confidence: evidence, isMistake: refusal.due, language, isAnswered: isAnswer(answer) }],
  );
  const lines = [
    { name: 'Chinese', colour: 'first', chosen: decided.filter((one) => one.language === 'zh') },
    { name: 'English', colour: 'second', chosen: decided.filter((one) => one.language === 'en') },
  ];
  const series: Series[] = lines.map(({ name, colour, chosen }) => ({
    name: `${name} (${chosen.length})`,
    colour,
    points: thin(riskCoverage(chosen)).map(({ coverage, risk, threshold }) => ({
      x: coverage,
      y: risk,
      title: `${name}, evidence from ${threshold.toFixed(2)}: ${percent(coverage)} answered, ${percent(risk)} of those must be refused`,
    })),
  }));
  const answered = decided.filter((one) => one.isAnswered);
  const mistaken = answered.filter((one) => one.isMistake).length;
  const mark = {
    x: answered.length / Math.max(1, decided.length),
    y: mistaken / Math.max(1, answered.length),
    title: `the program: ${answered.length} of ${decided.length} answered, ${mistaken} of those must be refused`,
  };
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const chart = lineChart(series, {
    label: 'Share of wrong answers by the share of questions answered',
    xTicks: shares.map((at) => ({ at, text: percent(at) })),
    yRange: [0, 0.4],
    yTicks: [0, 0.1, 0.2, 0.3, 0.4],
    xName: 'questions answered',
    mark,
  });
  return html`<figure>
    <figcaption>Coverage and risk of refusals</figcaption>
    ${chart}
    <p class="note">
      Risk: share of the answered questions that must be refused. Ring: ${mark.title}.
    </p>
  </figure>`;
}

function isAnswer({ status }: QuestionRecord['answer']): boolean {
  return status === 'answered' || status === 'partial';
}

function thin(points: readonly RiskPoint[]): RiskPoint[] {
  const step = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
