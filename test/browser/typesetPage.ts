import { compendium, contentsLines, type Block } from '../formats/compendium.ts';

const { title, preface, pages } = compendium;

/**
 * The made-up compendium as a page to be printed: a cover, front matter under roman numbers, contents with dot leaders and
 * links, running heads, page numbers at the foot, titles over two lines, paragraphs over page ends.
 */
export function typesetPage(): string {
  const named = pages.map(
    (_, at) =>
      `@page p${at + 1} { @top-center { content: "${title}" } @bottom-center { content: "— ${at + 1} —" } }`,
  );
  const contents = contentsLines().map(({ part, entry }) =>
    entry === null
      ? `<p class="part">${part}</p>`
      : `<div class="row"><a href="#page${entry.page}">${entry.number}、${entry.lines.join('<br>')}</a><i></i><span>${entry.unit}</span><b>${entry.page}</b></div>`,
  );
  const body = pages.map(
    (blocks, at) =>
      `<section id="page${at + 1}" style="page: p${at + 1}">${blocks.map(blockOf).join('')}</section>`,
  );
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>draft-7.html</title><style>
@page { size: A5; margin: 22mm 18mm }
@page front1 { @bottom-center { content: "i" } }
@page front2 { @top-center { content: "${title}" } @bottom-center { content: "ii" } }
${named.join('\n')}
body { font: 11pt/1.75 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', sans-serif; margin: 0 }
h1, h2, .unit { text-align: center; font-weight: normal; margin: 0 0 6pt }
h1 { font-size: 24pt; margin-top: 60mm } h2 { font-size: 16pt } h3 { font-size: 13pt; margin: 4pt 0; font-weight: normal; text-indent: 2em }
p { margin: 0; text-indent: 2em; text-align: justify } p.rest, p.part { text-indent: 0 } section { break-before: page }
.row { display: flex; align-items: flex-end } .row i { flex: 1; overflow: hidden; height: 1.75em; white-space: nowrap } .row i::before { content: "………………………………………………" }
.row a { color: inherit; text-decoration: none } .row b { width: 2em; text-align: right; font-weight: normal }
</style><body><h1>${title}</h1>
<section style="page: front1"><h2>前言</h2><p>${preface}</p></section>
<section style="page: front2"><h2>目　录</h2>${contents.join('')}</section>
${body.join('\n')}</body></html>`;
}

function blockOf(block: Block): string {
  if (block.kind === 'title') return `<h2>${block.lines.join('<br>')}</h2>`;
  if (block.kind === 'unit') return `<p class="unit" style="text-indent: 0">${block.text}</p>`;
  if (block.kind === 'heading') return `<h3>${block.text}</h3>`;
  return `<p class="${block.kind}">${block.text}</p>`;
}
