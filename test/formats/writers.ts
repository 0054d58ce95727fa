import { strToU8, zipSync } from 'fflate';
import { PAGE, writePdf, type WrittenPage, type WrittenRun } from '../../src/testing/pdfWriter.ts';
import { compendium, contentsLines, entryText, type Block } from './compendium.ts';

const { title, preface, pages } = compendium;

/** Plain text: paragraphs wrapped at 28 characters under an indent, page marks and form feeds. */
export function toText(): Uint8Array {
  const contents = contentsLines().map(({ part, entry }) =>
    entry === null ? part : `${entryText(entry)}……………${entry.page}`,
  );
  const body = pages.map((blocks, at) =>
    [...blocks.flatMap(textLines), `— ${at + 1} —`].join('\n'),
  );
  const front = [title, '', '前言', ...wrap(`　　${preface}`), '', '目　录', ...contents];
  return strToU8(`${front.join('\n')}\n\f${body.join('\n\f')}\n`);
}

function textLines(block: Block): string[] {
  if (block.kind === 'title') return block.lines.map((line) => `　　　　　${line}`);
  if (block.kind === 'paragraph') return wrap(`　　${block.text}`);
  if (block.kind === 'heading') return [`　　${block.text}`];
  return wrap(block.text);
}

function wrap(text: string, width = 28): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, at) =>
    text.slice(at * width, (at + 1) * width),
  );
}

const pageMark = (page: number): string =>
  `<span role="doc-pagebreak" aria-label="${page}"></span>`;

/** Blocks of all pages in order, a paragraph over a page end in one, with the mark of the page inside it. */
function flowing(mark: (page: number) => string): Block[] {
  const flow: Block[] = [];
  pages.forEach((blocks, at) => {
    blocks.forEach((block, index) => {
      const open = index === 0 ? mark(at + 1) : '';
      const last = flow.at(-1);
      if (block.kind === 'rest' && last?.kind === 'paragraph') last.text += `${open}${block.text}`;
      else if (block.kind === 'title') {
        flow.push({ kind: 'title', lines: [`${open}${block.lines[0]!}`, ...block.lines.slice(1)] });
      } else flow.push({ ...block, text: `${open}${block.text}` });
    });
  });
  return flow;
}

export function toMarkdown(): Uint8Array {
  const contents = contentsLines().map(({ part, entry }) =>
    entry === null ? part : `${entryText(entry)} …… ${entry.page}`,
  );
  const body = flowing(pageMark).map((block) => {
    if (block.kind === 'title') return `## ${block.lines.join('')}`;
    if (block.kind === 'heading') return `### ${block.text}`;
    return block.text;
  });
  const front = [`# ${title}`, '## 前言', preface, '## 目录', ...contents];
  return strToU8([...front, ...body].join('\n\n'));
}

export function toHtml(): Uint8Array {
  const rows = contentsLines().map(({ part, entry }) =>
    entry === null
      ? `<tr><td colspan="3">${part}</td></tr>`
      : `<tr><td>${entryText(entry).replace('  ', '</td><td>')}</td><td>${entry.page}</td></tr>`,
  );
  const body = flowing(pageMark).map((block) => {
    if (block.kind === 'title') return `<h2>${block.lines.join('<br>')}</h2>`;
    if (block.kind === 'heading') return `<h3>${block.text}</h3>`;
    return `<p>\n  ${block.text}\n</p>`;
  });
  return strToU8(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>` +
      `<h1>${title}</h1><h2>前言</h2><p>${preface}</p><h2>目录</h2><table>${rows.join('')}</table>` +
      `${body.join('\n')}<script>ignored()</script></body></html>`,
  );
}

/** The web page cut in two where a case begins, as the files of a spine. */
export function toEpub(): Uint8Array {
  const [head, body] = new TextDecoder().decode(toHtml()).split('<body>');
  const cut = body!.lastIndexOf('<h2>');
  const pages = [body!.slice(0, cut), body!.slice(cut)].map((text) => `${head}<body>${text}`);
  const items = pages.map(
    (_, at) => `<item id="c${at}" href="c${at}.html" media-type="text/html"/>`,
  );
  const spine = pages.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf = `<package><metadata><dc:title>${title}</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`;
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfile full-path="p.opf"/></container>'),
    'p.opf': strToU8(opf),
    ...Object.fromEntries(pages.map((text, at) => [`c${at}.html`, strToU8(text)])),
  });
}

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const paragraph = (inside: string, style = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr>${inside}</w:p>`;

/** A small .docx of its XML alone; `parts` are put beside or in place of the usual ones. */
export function zipDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml':
      '<w:styles><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:styleId="3"><w:name w:val="标题 3"/></w:style></w:styles>',
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Page ends are breaks set by hand, or where Word last broke the page inside a paragraph. */
export function toDocx(): Uint8Array {
  const contents = contentsLines().map(({ part, entry }) =>
    entry === null
      ? paragraph(run(part!))
      : paragraph(
          `${run(entryText(entry).split('  ')[0]!)}<w:r><w:tab/></w:r>${run(entry.unit)}<w:r><w:tab/></w:r>${run(String(entry.page))}`,
        ),
  );
  const rendered = '\u0001';
  const body = flowing((page) => (page === 1 ? '' : rendered)).map((block) => {
    const text = block.kind === 'title' ? block.lines.join('') : block.text;
    const [before, behind] = text.split(rendered);
    const set = '<w:r><w:br w:type="page"/></w:r>';
    const last = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const inside =
      behind === undefined
        ? run(text)
        : before === ''
          ? set + run(behind)
          : run(before!) + last + run(behind);
    return paragraph(inside, block.kind === 'title' ? '2' : block.kind === 'heading' ? '3' : '');
  });
  const front = [
    paragraph(run(title)),
    paragraph(run(preface)),
    paragraph(run('目录')),
    ...contents,
  ];
  const pageEnd = paragraph('<w:r><w:br w:type="page"/></w:r>');
  const core = {
    'docProps/core.xml': `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`,
  };
  return zipDocx([...front, pageEnd, ...body].join(''), core);
}

/** Set by hand: a cover, roman front matter, running heads, dot leaders, titles over two lines. */
export function toPdf(): Uint8Array {
  const contents = contentsLines().flatMap(({ part, entry }): WrittenRun[][] => {
    if (entry === null) return [[{ text: part!, x: 60, y: 0 }]];
    const wrapped = entry.lines.map((text, at): WrittenRun => ({
      text: at === 0 ? `${entry.number}、${text}` : text,
      x: at === 0 ? 60 : 84,
      y: 0,
    }));
    const last = wrapped.pop()!;
    const leaders = { text: '…………', x: last.x + 12 * last.text.length + 4, y: 0 };
    return [
      ...wrapped.map((one) => [one]),
      [
        last,
        leaders,
        { text: entry.unit, x: 260, y: 0 },
        { text: String(entry.page), x: 352, y: 0 },
      ],
    ];
  });
  const front: WrittenPage[] = [
    { runs: [{ text: title, x: 96, y: 220, size: 26 }] },
    page([[{ text: '前言', x: 198, y: 0, size: 16 }], ...setLines(`　　${preface}`)], 'i'),
    page([[{ text: '目　录', x: 186, y: 0, size: 16 }], ...contents], 'ii'),
  ];
  const body = pages.map((blocks, at) => page(blocks.flatMap(pdfLines), `— ${at + 1} —`));
  return writePdf([...front, ...body], { title: 'Microsoft Word - 3.doc' });
}

function page(lines: readonly WrittenRun[][], foot: string): WrittenPage {
  const placed = lines.flatMap((runs, at) => runs.map((one) => ({ ...one, y: 86 + at * 22 })));
  return {
    runs: [
      { text: title, x: 150, y: 40, size: 9 },
      ...placed,
      { text: foot, x: 200, y: PAGE.height - 30, size: 9 },
    ],
  };
}

function pdfLines(block: Block): WrittenRun[][] {
  if (block.kind === 'title') {
    return block.lines.map((text) => [{ text, x: 210 - text.length * 8, y: 0, size: 16 }]);
  }
  if (block.kind === 'unit') return [[{ text: block.text, x: 210 - block.text.length * 6, y: 0 }]];
  if (block.kind === 'heading') return [[{ text: block.text, x: 84, y: 0, size: 14 }]];
  return setLines(block.kind === 'paragraph' ? `　　${block.text}` : block.text);
}

/** 25 characters a line, the text block 300 points wide. */
function setLines(text: string): WrittenRun[][] {
  return wrap(text, 25).map((line) => {
    const indent = /^　*/u.exec(line)![0].length;
    return [{ text: line.trim(), x: 60 + indent * 12, y: 0 }];
  });
}
