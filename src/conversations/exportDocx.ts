import type { IRunOptions, Paragraph, Table } from 'docx';
import type { Conversation } from '../types.ts';
import type { CitedBook } from './bookLine.ts';
import { exportBlocks, type Block, type Run } from './exportBlocks.ts';

type Docx = typeof import('docx');

/** Latin letters and Chinese ones: fonts that every Word has. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };
/** In half points. */
const SMALL = 18;

/** A conversation as a Word document: questions as headings, every citation a footnote of Word's own. */
export async function conversationToDocx(
  conversation: Conversation,
  books: readonly CitedBook[] = [],
): Promise<Buffer> {
  const docx = await import('docx'); // large, and rarely wanted
  const { title, blocks, footnotes } = exportBlocks(conversation, books);
  const notes = footnotes.map(({ number, lines }) => [
    String(number),
    { children: lines.map((line) => paragraph(docx, [{ text: line }], { size: SMALL })) },
  ]);
  const document = new docx.Document({
    title: legal(title),
    creator: 'casebook',
    styles: {
      default: {
        document: {
          run: { font: FONT, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 120, line: 312 } },
        },
      },
    },
    footnotes: Object.fromEntries(notes) as Record<string, { children: Paragraph[] }>,
    sections: [
      {
        children: [
          heading(docx, title, docx.HeadingLevel.HEADING_1),
          ...blocks.map((block) => blockOf(docx, block)),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function blockOf(docx: Docx, block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'question':
      return heading(docx, block.text, docx.HeadingLevel.HEADING_2);
    case 'small':
      return paragraph(docx, [{ text: block.text }], { size: SMALL, italics: true });
    case 'paragraph':
      return paragraph(docx, block.runs);
    case 'table':
      return tableOf(docx, block.rows);
  }
}

type Level = Docx['HeadingLevel'][keyof Docx['HeadingLevel']];

function heading({ Paragraph, TextRun }: Docx, text: string, level: Level): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(legal(text))] });
}

function paragraph(
  { Paragraph, TextRun, FootnoteReferenceRun }: Docx,
  runs: readonly Run[],
  look: Pick<IRunOptions, 'size' | 'italics'> = {},
): Paragraph {
  const children = runs.map((run) =>
    'footnote' in run
      ? new FootnoteReferenceRun(run.footnote)
      : new TextRun({ ...look, text: legal(run.text), strike: run.isStruck === true }),
  );
  return new Paragraph({ children });
}

function tableOf(docx: Docx, rows: readonly string[][]): Table {
  const { Table, TableRow, TableCell, WidthType } = docx;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (cell) => new TableCell({ children: [paragraph(docx, [{ text: cell }])] }),
          ),
        }),
    ),
  });
}

/** Without what XML cannot hold. */
function legal(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
}
