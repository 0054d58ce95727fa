import type { Conversation } from '../types.ts';
import type { CitedBook } from './bookLine.ts';
import { exportBlocks, type Block, type Run } from './exportBlocks.ts';
import { exportLabels } from './exportLabels.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-width:44rem;margin:2rem auto;padding:0 1.25rem;font:1rem/1.75 system-ui,"Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.15rem}
.small{font-size:.8125rem;opacity:.75}
table{width:100%;border-collapse:collapse;font-size:.9rem}th,td{padding:.3rem .5rem;border:1px solid;text-align:left}
sup a{padding:0 .15em}ol{font-size:.875rem}li{margin:.6rem 0}li:target{outline:2px solid}li p{margin:0}
@media print{body{margin:0;max-width:none}}`;

/** A conversation as one HTML file that needs nothing else: no script, no picture, no address elsewhere. */
export function conversationToHtml(
  conversation: Conversation,
  books: readonly CitedBook[] = [],
): string {
  const { title, language, blocks, footnotes } = exportBlocks(conversation, books);
  const labels = exportLabels[language];
  const notes = footnotes.map(({ number, lines }) => {
    const said = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
    const back = `<a href="#r${number}" aria-label="${escapeHtml(labels.backToText)}">↩</a>`;
    return `<li id="f${number}">${said}${back}</li>`;
  });
  const marked = new Set<number>();
  const written = blocks.map((block) => blockOf(block, marked)).join('\n');
  const listed =
    notes.length === 0 ? '' : `<h2>${labels.footnotes}</h2>\n<ol>\n${notes.join('\n')}\n</ol>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${written}
${listed}
</main>
</body>
</html>
`;
}

/** `marked`: footnotes whose first mark is written; there their way back leads. */
function blockOf(block: Block, marked: Set<number>): string {
  switch (block.kind) {
    case 'question':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'small':
      return `<p class="small">${escapeHtml(block.text)}</p>`;
    case 'paragraph':
      return `<p>${block.runs.map((run) => runOf(run, marked)).join('')}</p>`;
    case 'table':
      return tableOf(block.rows);
  }
}

function runOf(run: Run, marked: Set<number>): string {
  if ('footnote' in run) {
    const { footnote: number } = run;
    const id = marked.has(number) ? '' : ` id="r${number}"`;
    marked.add(number);
    return `<sup${id}><a href="#f${number}">[${number}]</a></sup>`;
  }
  return run.isStruck === true ? `<del>${escapeHtml(run.text)}</del>` : escapeHtml(run.text);
}

function tableOf([head = [], ...rows]: readonly string[][]): string {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${cells(head, 'th')}</thead>\n<tbody>\n${rows.map((row) => cells(row, 'td')).join('\n')}\n</tbody>\n</table>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign]!);
}
