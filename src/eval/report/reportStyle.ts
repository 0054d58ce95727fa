/** The look of the report: the colours and letters of the reading room. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f3, #171614);
  --card: light-dark(#ffffff, #201e1b);
  --ink: light-dark(#23201b, #ebe6dc);
  --soft: light-dark(#675f54, #b0a899);
  --line: light-dark(#e4ddd0, #3a362f);
  --accent: light-dark(#8a2323, #f0a796);
  --tint: light-dark(#f3ece1, #2c2823);
  --mark: light-dark(#ffe48f, #6a5210);
  --good: light-dark(#2c6a3f, #86c79a);
  --bad: light-dark(#a3261c, #ff9d8f);
  --first: light-dark(#8a2323, #e58a76);
  --second: light-dark(#1f5f7a, #79bcd6);
  --third: light-dark(#8a6a1d, #d8b45e);
  --sans: system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', sans-serif;
  --serif: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', Georgia, 'WenQuanYi Zen Hei', serif;
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.65 var(--sans); }
header, main { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font: 600 2.1rem/1.25 var(--serif); letter-spacing: -0.01em; }
h2 { font: 600 1.35rem/1.3 var(--serif); margin: 3rem 0 1rem; }
h4 { margin: 1rem 0 0.25rem; font-size: 0.8125rem; color: var(--soft); }
.kind { color: var(--accent); font-size: 0.875rem; letter-spacing: 0.06em; }
.lead { margin: 0.75rem 0 1.75rem; color: var(--soft); }
.verdict { margin-right: 0.6rem; padding: 0.2rem 0.7rem; border: 1px solid currentcolor; border-radius: 2rem; font-weight: 600; }
.kept { color: var(--good); }
.missed { color: var(--bad); }
.faint, .note, .by-language, .scores, .id { color: var(--soft); }
.note, .by-language, .scores, .id { font-size: 0.8125rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem; }
.card, figure { padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.7rem; background: var(--card); }
.card h3 { font-size: 0.875rem; font-weight: 500; color: var(--soft); }
.value { font: 600 2.25rem/1.25 var(--serif); font-variant-numeric: tabular-nums; }
.value .unit { margin-left: 0.1rem; font-size: 1.1rem; color: var(--soft); }
.change { margin-left: 0.75rem; font: 500 0.8125rem var(--sans); vertical-align: middle; }
.change.up { color: var(--good); }
.change.down { color: var(--bad); }
.change.same { color: var(--soft); }
.gauge { display: block; width: 100%; height: 10px; margin: 0.4rem 0 0.5rem; }
.baseline { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
.trough { fill: var(--tint); }
.bar.first { fill: var(--first); }
.bar.second { fill: var(--second); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(23rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.strips { display: grid; gap: 1rem; margin-top: 1rem; }
figcaption { margin-bottom: 0.75rem; font-weight: 600; }
svg { display: block; width: 100%; height: auto; }
.tick, .name { font: 11px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
.name { font-size: 12px; fill: var(--ink); }
tspan.faint { fill: var(--soft); }
.grid { stroke: var(--line); }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.line.dashed { stroke-dasharray: 5 4; }
.line.first { stroke: var(--first); }
.line.second { stroke: var(--second); }
.line.third { stroke: var(--third); }
.dot.first { fill: var(--first); }
.dot.second { fill: var(--second); }
.dot.third { fill: var(--third); }
.mark-point { fill: none; stroke: var(--ink); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin-top: 0.6rem; font-size: 0.8125rem; color: var(--soft); }
.swatch { display: inline-block; width: 1.2rem; margin-right: 0.4rem; border-top: 3px solid; vertical-align: middle; }
.swatch.dashed { border-top-style: dashed; }
.swatch.first { color: var(--first); }
.swatch.second { color: var(--second); }
.swatch.third { color: var(--third); }
.strip { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-bottom: 0.6rem; }
.strip li { display: flex; gap: 2px; }
.page { position: relative; width: 0.8rem; height: 1.6rem; border-radius: 2px; background: var(--first); }
.shade-0 { background: var(--card); box-shadow: inset 0 0 0 2px var(--bad); }
.shade-1 { opacity: 0.25; }
.shade-2 { opacity: 0.42; }
.shade-3 { opacity: 0.6; }
.shade-4 { opacity: 0.8; }
.unheld { background: repeating-linear-gradient(135deg, var(--line) 0 2px, transparent 2px 5px); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.7rem; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 1rem; text-align: right; white-space: nowrap; }
th:first-child, .bounds { text-align: left; }
thead th { border-bottom: 1px solid var(--line); color: var(--soft); font-weight: 500; }
tbody th { font-weight: 500; }
tbody tr:nth-child(even) { background: color-mix(in srgb, var(--tint) 45%, transparent); }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.6rem 1.1rem; align-items: center; padding: 0.75rem 0; background: var(--paper); font-size: 0.875rem; color: var(--soft); }
.filters input, .filters select { margin-left: 0.3rem; padding: 0.3rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--card); color: var(--ink); font: inherit; }
.filters output { margin-left: auto; }
.questions { border: 1px solid var(--line); border-radius: 0.7rem; background: var(--card); overflow: clip; margin-bottom: 4rem; }
.question + .question { border-top: 1px solid var(--line); }
.question[hidden] { display: none; }
summary { display: grid; grid-template-columns: 1.5rem 1fr auto; gap: 0.5rem; align-items: baseline; padding: 0.55rem 1rem; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary:hover, details[open] > summary { background: var(--tint); }
summary:focus-visible { outline-offset: -2px; }
.sign { font-weight: 700; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.earlier, .meta { color: var(--soft); }
.meta { font-size: 0.8125rem; }
.fixed { color: var(--good); }
.broken { color: var(--bad); }
.detail { padding: 0.75rem 1.25rem 1.25rem 3rem; }
.problems { margin-top: 0.4rem; color: var(--bad); }
.answer { overflow-wrap: anywhere; }
.answer mark, blockquote mark { background: var(--mark); color: inherit; padding: 0.05em 0; }
.answer mark.supported { background: var(--tint); }
.answer mark.unsupported { background: none; text-decoration: line-through; text-decoration-color: var(--bad); }
.marker { display: inline-block; min-width: 1.25rem; margin: 0 0.15rem; border: 1px solid var(--line); border-radius: 0.3rem; color: var(--accent); font-size: 0.75rem; line-height: 1.3; text-align: center; text-decoration: none; }
.citations { margin-top: 0.75rem; padding-left: 1.5rem; list-style: decimal; font-size: 0.875rem; }
.citations li { margin-top: 0.5rem; scroll-margin-top: 5rem; }
.citations li:target { outline: 2px solid var(--accent); outline-offset: 4px; border-radius: 3px; }
.place { color: var(--soft); }
blockquote { padding-left: 0.75rem; border-left: 2px solid var(--line); font-family: var(--serif); }
.scores { margin-top: 1rem; }
.score { display: inline-block; margin: 0 0.4rem 0.3rem 0; padding: 0 0.45rem; border: 1px solid var(--line); border-radius: 1rem; white-space: nowrap; }
@media (max-width: 40rem) {
  summary { grid-template-columns: 1.5rem 1fr; }
  .meta { grid-column: 2; }
  .detail { padding-left: 1.25rem; }
  h1 { font-size: 1.6rem; }
  header, main { padding: 0 1rem; }
  .cards { grid-template-columns: 1fr 1fr; gap: 0.6rem; }
  .card, figure { padding: 0.8rem 0.9rem; }
  .value { font-size: 1.7rem; }
  .change { display: block; margin-left: 0; }
  .filters { position: static; }
}
@media print { .filters { display: none; } }
`;
