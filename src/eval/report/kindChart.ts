import type { Comparable } from '../questionRecord.ts';
import { kinds } from '../setLine.ts';
import { html, type Html } from './html.ts';

const WIDTH = 420;
const ROW = 40;
const LEFT = 104;
const BAR = 13;
const FULL = WIDTH - LEFT - 84;

/** Share of right answers by kind of question, Chinese above English. */
export function kindChart(questions: readonly Comparable[]): Html {
  const present = kinds.filter((kind) => questions.some((one) => one.kind === kind));
  const rows = present.map((kind, at) => {
    const top = 6 + at * ROW;
    const bars = (['zh', 'en'] as const).map((language, line) =>
      bar(
        questions.filter((one) => one.kind === kind && one.language === language),
        { top: top + line * (BAR + 2), language, kind },
      ),
    );
    return html`<text class="name" x="${LEFT - 10}" y="${top + BAR + 5}" text-anchor="end"
        >${kind.replaceAll('_', ' ')}</text
      >${bars}`;
  });
  return html`<figure>
    <figcaption>Right answers by kind and language</figcaption>
    <svg
      viewBox="0 0 ${WIDTH} ${present.length * ROW + 6}"
      role="img"
      aria-label="Right answers by kind and language"
    >
      ${rows}
    </svg>
    <ul class="legend">
      <li><span class="swatch first"></span>Chinese</li>
      <li><span class="swatch second"></span>English</li>
    </ul>
  </figure>`;
}

function bar(
  questions: readonly Comparable[],
  { top, language, kind }: { top: number; language: 'zh' | 'en'; kind: string },
): Html | null {
  if (questions.length === 0) return null;
  const right = questions.filter((one) => one.right).length;
  const share = right / questions.length;
  const colour = language === 'zh' ? 'first' : 'second';
  const figure = `${Math.round(100 * share)} %`;
  const title = `${kind.replaceAll('_', ' ')}, ${language === 'zh' ? 'Chinese' : 'English'}: ${right} of ${questions.length} right`;
  return html`<g
    ><title>${title}</title>
    <rect class="trough" x="${LEFT}" y="${top}" width="${FULL}" height="${BAR}" rx="3" />
    <rect
      class="bar ${colour}"
      x="${LEFT}"
      y="${top}"
      width="${(FULL * share).toFixed(1)}"
      height="${BAR}"
      rx="3"
    />
    <text class="tick" x="${LEFT + FULL + 8}" y="${top + BAR - 2}"
      >${figure} <tspan class="faint">${right}/${questions.length}</tspan></text
    >
  </g>`;
}
