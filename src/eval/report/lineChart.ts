import { html, type Html } from './html.ts';

/** A line of a chart: points from left to right, each with what is said when it is pointed at. */
export interface Series {
  name: string;
  /** Class of its colour: `zh`, `en`, `third`. */
  colour: string;
  dashed?: boolean;
  points: readonly { x: number; y: number; title: string }[];
}

export interface LineChartOptions {
  /** What the chart shows, for those who do not see it. */
  label: string;
  xTicks: readonly { at: number; text: string }[];
  /** From and to, in units of y. */
  yRange: readonly [number, number];
  yTicks: readonly number[];
  xName: string;
  /** Marks a point of its own. */
  mark?: { x: number; y: number; title: string };
}

const WIDTH = 420;
const HEIGHT = 240;
const MARGIN = { left: 44, right: 24, top: 12, bottom: 40 };

/** A line chart as SVG; x runs from 0 to 1. */
export function lineChart(series: readonly Series[], options: LineChartOptions): Html {
  const { label, xTicks, yRange, yTicks, xName, mark } = options;
  const [low, high] = yRange;
  const x = (value: number): number =>
    round(MARGIN.left + value * (WIDTH - MARGIN.left - MARGIN.right));
  const y = (value: number): number => {
    const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom));
  };
  const grid = yTicks.map(
    (tick) =>
      html`<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${y(tick)}" y2="${y(tick)}" />
        <text class="tick" x="${MARGIN.left - 8}" y="${y(tick) + 4}" text-anchor="end"
          >${tick}</text
        >`,
  );
  const below = xTicks.map(
    ({ at, text }) =>
      html`<text class="tick" x="${x(at)}" y="${HEIGHT - 20}" text-anchor="middle">${text}</text>`,
  );
  const lines = series.map(
    ({ points, colour, dashed }) =>
      html`<polyline
          class="line ${colour}${dashed === true ? ' dashed' : ''}"
          points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}"
        />
        ${points.map(
          (point) =>
            html`<circle class="dot ${colour}" cx="${x(point.x)}" cy="${y(point.y)}" r="3"
              ><title>${point.title}</title></circle
            >`,
        )}`,
  );
  const marked =
    mark === undefined
      ? null
      : html`<circle class="mark-point" cx="${x(mark.x)}" cy="${y(mark.y)}" r="6"
          ><title>${mark.title}</title></circle
        >`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
      ${grid}${below}${lines}${marked}
      <text class="tick" x="${x(0.5)}" y="${HEIGHT - 3}" text-anchor="middle">${xName}</text>
    </svg>
    ${legend(series)}`;
}

function legend(series: readonly Series[]): Html {
  const items = series.map(
    ({ name, colour, dashed }) =>
      html`<li>
        <span class="swatch ${colour}${dashed === true ? ' dashed' : ''}"></span>${name}
      </li>`,
  );
  return html`<ul class="legend">
    ${items}
  </ul>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
