import { placeLabel } from '../answer/wording/placeLabel.ts';
import type { Citation, Note } from '../types.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** Notes as Markdown, each with its comment, what was kept, and where it stands; whatever others wrote is escaped. */
export function notesToMarkdown(notes: readonly Note[]): string {
  const blocks = notes.map((note, at) => noteBlock(note, at + 1));
  return `${['# casebook', ...blocks].join('\n\n')}\n`;
}

function noteBlock({ comment, question, text, citations, at }: Note, number: number): string {
  const title = question ?? citations[0]?.caseTitle ?? '';
  const quoted = question === null ? `“${text}”` : text;
  return [
    `## ${number}\\. ${escapeMarkdown(title)}`.trim(),
    `*${at}*`,
    ...paragraphs(comment),
    paragraphs(quoted)
      .map((line) => `> ${line}`)
      .join('\n>\n'),
    ...(citations.length === 0 ? [] : [citations.map(citationLine).join('\n')]),
  ].join('\n\n');
}

/** Marks of lines are escaped with the rest: no line of a note becomes a heading of the file. */
function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => escapeMarkdown(line.trim()));
}

function citationLine(citation: Citation): string {
  const { n, unit, caseTitle, quote, stale } = citation;
  const place = `〔${unit}·${placeLabel(citation, 'zh')}〕`;
  const gone = stale === undefined ? '' : ` (${stale.reason})`;
  const words = quote === '' ? '' : ` “${quote.replace(/\s+/gu, ' ')}”`;
  return `- ${escapeMarkdown(`[${n}] ${place}《${caseTitle}》${words}${gone}`)}`;
}
