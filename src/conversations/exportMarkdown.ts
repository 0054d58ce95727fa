import { pagesLabel } from '../answer/wording/composer.ts';
import { inQuotes } from '../answer/wording/inQuotes.ts';
import { placeLabel } from '../answer/wording/placeLabel.ts';
import { renderPlace, renderSection } from '../answer/wording/render.ts';
import type { Answer, Conversation, Coverage, Place, Turn } from '../types.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { bookLine, type CitedBook } from './bookLine.ts';
import { exportLabels } from './exportLabels.ts';
import { footnotesOf, type Footnote } from './footnotes.ts';

/**
 * A conversation as Markdown: title, questions, answers with footnotes, what was searched for a refusal, the ledger of
 * a question to several units. Each answer keeps its language; whatever others wrote is escaped.
 */
export function conversationToMarkdown(
  conversation: Conversation,
  books: readonly CitedBook[] = [],
): string {
  const { title, turns } = conversation;
  const footnotes = footnotesOf(conversation);
  const language = turns[0]?.answer.language ?? 'zh';
  const languages = new Map(turns.map(({ answer }) => [answer.id, answer.language]));
  const references = footnotes.map((note) =>
    footnoteLine(note, { books, language: languages.get(note.answerId)! }),
  );
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...turns.flatMap((turn, at) => turnBlocks(turn, { number: at + 1, footnotes })),
    ...(references.length === 0 ? [] : [`## ${exportLabels[language].footnotes}`, ...references]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function turnBlocks(
  { question, answer, at }: Turn,
  { number, footnotes }: { number: number; footnotes: readonly Footnote[] },
): string[] {
  const labels = exportLabels[answer.language];
  const own = footnotes.filter(({ answerId }) => answerId === answer.id);
  const asked =
    answer.asked === undefined ? [] : [`*${labels.asked}*${escapeMarkdown(answer.asked)}`];
  const isRefusal = answer.status === 'not_in_book' || answer.status === 'text_not_held';
  return [
    `## ${number}\\. ${escapeMarkdown(question)}`,
    `*${at}*`,
    ...asked,
    ...answerBlocks(answer, own),
    ...(answer.coverage === undefined ? [] : ledger(answer.coverage, answer.language)),
    ...(isRefusal ? [searchedLines(answer)] : []),
  ];
}

/** A paragraph for each line; what is unsupported struck through, with its reason. */
function answerBlocks({ text, sentences, language }: Answer, own: readonly Footnote[]): string[] {
  const { unsupported, remark } = exportLabels[language];
  let rest = text;
  let written = '';
  for (const { text: sentence, reason } of sentences.filter(
    (one) => one.support === 'unsupported',
  )) {
    const struck = `~~${sentence}~~`;
    const found = rest.includes(struck) ? struck : sentence;
    const at = rest.indexOf(found);
    if (at < 0 || sentence.trim() === '') continue;
    const why = [unsupported, ...(reason === undefined ? [] : [reason])].join(': ');
    // Spaces around: beside full-width signs ~~ would not count as the begin or end of anything.
    const shown = ` ~~${escapeMarkdown(sentence)}~~ ${escapeMarkdown(remark(why))} `;
    written += `${withFootnotes(rest.slice(0, at), own)}${shown}`;
    rest = rest.slice(at + found.length);
  }
  written += withFootnotes(rest, own);
  return written.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** Markers of the answer become footnotes; a number without citation is only text. */
function withFootnotes(text: string, own: readonly Footnote[]): string {
  const lines = text.split('\n').map((line) => {
    const parts = line.split(/\[(\d{1,4})\]/u);
    return parts.map((part, at) => (at % 2 === 0 ? spaced(part) : marker(part, own))).join('');
  });
  return lines.join('\n');
}

function marker(digits: string, own: readonly Footnote[]): string {
  const note = own.find(({ n }) => n === Number(digits));
  return note === undefined ? escapeMarkdown(`[${digits}]`) : `[^${note.footnote}]`;
}

/** Escaped, with the space between words at its ends. Beside a footnote's mark ( would make a link of it, ! an image. */
function spaced(part: string): string {
  const escaped = escapeMarkdown(part).replace(/^\(|!$/u, '\\$&');
  if (escaped === '') return part === '' ? '' : ' ';
  return `${/^\s/u.test(part) ? ' ' : ''}${escaped}${/\s$/u.test(part) ? ' ' : ''}`;
}

function footnoteLine(
  note: Footnote,
  { books, language }: { books: readonly CitedBook[]; language: Answer['language'] },
): string {
  const book = books.find(({ id }) => id === note.book);
  const place = `${renderPlace(note, language)}${basisOf(note, language)}`;
  const { translation } = note;
  const head = escapeMarkdown(`${place} 《${note.caseTitle}》${renderSection(note)}`);
  const from = book === undefined ? [] : [escapeMarkdown(bookLine(book, language))];
  const lines = note.quote === '' ? [] : `“${note.quote}”`.split(/\r\n|[\n\r\u2028\u2029]/u);
  const quote = lines.filter((line) => line.trim() !== '').map(escapeMarkdown);
  const said = translation?.text || translation?.caseTitle;
  const { stale, remark, translationBy } = exportLabels[language];
  const english =
    translation === undefined || !said
      ? []
      : [escapeMarkdown(`${translationBy[translation.by]} ${inQuotes(said)}`)];
  const changed = note.stale === undefined ? [] : [escapeMarkdown(remark(stale(note.stale)))];
  return `[^${note.footnote}]: ${[head, ...from, ...quote, ...english, ...changed].join('\\\n    ')}`;
}

/** How the pages are known, where that is to be said. */
function basisOf({ pages }: Place, language: Answer['language']): string {
  return pages === null ? '' : exportLabels[language].basis[pages.basis];
}

function ledger({ scanned, total, ...units }: Coverage, language: Answer['language']): string[] {
  const labels = exportLabels[language];
  const rows = [
    ...units.found.map(({ unit, pages }) => {
      const place = `${pagesLabel(pages, language)}${basisOf({ pages }, language)}`;
      return [unit, labels.found, place];
    }),
    ...units.notFound.map((unit) => [unit, labels.notFound, '']),
    ...units.notHeld.map(({ unit, page }) => {
      const pages = page === null ? null : { first: page, last: page };
      return [unit, labels.notHeld, pagesLabel(pages, language)];
    }),
  ];
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const head = [line([labels.unit, labels.result, labels.pages]), '| --- | --- | --- |'];
  return [escapeMarkdown(labels.scanned(scanned, total)), [...head, ...rows.map(line)].join('\n')];
}

/** What a refusal rests on. */
function searchedLines({ searched, language }: Answer): string {
  const labels = exportLabels[language];
  const { units, passages, missing = [], nearest } = searched;
  const separator = language === 'zh' ? '、' : ', ';
  const found = nearest && { ...nearest, place: placeLabel(nearest, language) };
  const lines = [
    labels.searched(units, passages),
    ...(missing.length === 0 ? [] : [`${labels.missing}${missing.join(separator)}`]),
    ...(found === undefined
      ? []
      : [
          `${labels.nearest}〔${found.unit}·${found.place}〕${basisOf(found, language)} 《${found.caseTitle}》 “${found.quote}”${found.translation === undefined ? '' : ` ${labels.translationBy[found.translation.by]} ${inQuotes(found.translation.text)}`}`,
        ]),
  ];
  return lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
}
