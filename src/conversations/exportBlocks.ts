import { pagesLabel } from '../answer/wording/composer.ts';
import { inQuotes } from '../answer/wording/inQuotes.ts';
import { placeLabel } from '../answer/wording/placeLabel.ts';
import { renderPlace, renderSection } from '../answer/wording/render.ts';
import type { Answer, Conversation, Coverage, Language, Place, Turn } from '../types.ts';
import { bookLine, type CitedBook } from './bookLine.ts';
import { exportLabels } from './exportLabels.ts';
import { footnotesOf, type Footnote } from './footnotes.ts';

/** A piece of a paragraph. */
export type Run = { text: string; isStruck?: true } | { footnote: number };

/** What a document is made of, from its head to its end. */
export type Block =
  | { kind: 'question'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'table'; rows: string[][] };

/** A conversation as a document, whatever its format. */
export interface ExportDocument {
  title: string;
  language: Language;
  blocks: Block[];
  /** The lines of each, by number from 1. */
  footnotes: { number: number; lines: string[] }[];
}

/** A conversation as a document with footnotes that name book, publisher, date, unit, page and how the page is known. */
export function exportBlocks(
  conversation: Conversation,
  books: readonly CitedBook[],
): ExportDocument {
  const { title, turns } = conversation;
  const language = turns[0]?.answer.language ?? 'zh';
  const footnotes = footnotesOf(conversation);
  const languages = new Map(turns.map(({ answer }) => [answer.id, answer.language]));
  return {
    title,
    language,
    blocks: turns.flatMap((turn) => turnBlocks(turn, footnotes)),
    footnotes: footnotes.map((note) => ({
      number: note.footnote,
      lines: footnoteLines(note, { books, language: languages.get(note.answerId)! }),
    })),
  };
}

function turnBlocks({ question, answer, at }: Turn, footnotes: readonly Footnote[]): Block[] {
  const labels = exportLabels[answer.language];
  const own = footnotes.filter(({ answerId }) => answerId === answer.id);
  const isRefusal = answer.status === 'not_in_book' || answer.status === 'text_not_held';
  const small = [at, ...(answer.asked === undefined ? [] : [`${labels.asked}${answer.asked}`])].map(
    (text): Block => ({ kind: 'small', text }),
  );
  return [
    { kind: 'question', text: question },
    ...small,
    ...paragraphs(answer, own),
    ...(answer.coverage === undefined ? [] : ledger(answer.coverage, answer.language)),
    ...(isRefusal ? [searched(answer)] : []),
  ];
}

/** A paragraph for each line; what is unsupported struck through, with its reason. */
function paragraphs({ text, sentences, language }: Answer, own: readonly Footnote[]): Block[] {
  const { unsupported, remark } = exportLabels[language];
  const doubtful = sentences.filter(({ support }) => support === 'unsupported');
  let rest = text;
  const runs: Run[][] = [];
  for (const { text: sentence, reason } of doubtful) {
    const struck = `~~${sentence}~~`;
    const found = rest.includes(struck) ? struck : sentence;
    const at = rest.indexOf(found);
    if (at < 0 || sentence.trim() === '') continue;
    const why = [unsupported, ...(reason === undefined ? [] : [reason])].join(': ');
    runs.push(withFootnotes(rest.slice(0, at), own));
    runs.push([{ text: sentence, isStruck: true }, { text: ` ${remark(why)} ` }]);
    rest = rest.slice(at + found.length);
  }
  return linesOf([...runs, withFootnotes(rest, own)].flat());
}

/** Markers of the answer become footnotes; a number without citation is only text. */
function withFootnotes(text: string, own: readonly Footnote[]): Run[] {
  const parts = text.split(/\[(\d{1,4})\]/u);
  return parts.map((part, at): Run => {
    if (at % 2 === 0) return { text: part };
    const note = own.find(({ n }) => n === Number(part));
    return note === undefined ? { text: `[${part}]` } : { footnote: note.footnote };
  });
}

function linesOf(runs: readonly Run[]): Block[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if ('footnote' in run) {
      lines.at(-1)!.push(run);
      continue;
    }
    const [first = '', ...more] = run.text.split('\n');
    lines.at(-1)!.push({ ...run, text: first });
    for (const text of more) lines.push([{ ...run, text }]);
  }
  return lines
    .map((line) => line.filter((run) => 'footnote' in run || run.text !== ''))
    .filter((line) => line.some((run) => 'footnote' in run || run.text.trim() !== ''))
    .map((line) => ({ kind: 'paragraph', runs: line }));
}

function footnoteLines(
  note: Footnote,
  { books, language }: { books: readonly CitedBook[]; language: Language },
): string[] {
  const { stale, remark, translationBy } = exportLabels[language];
  const { translation, quote } = note;
  const book = books.find(({ id }) => id === note.book);
  const place = `${renderPlace(note, language)}${basisOf(note, language)}`;
  const said = translation?.text || translation?.caseTitle;
  return [
    `${place} 《${note.caseTitle}》${renderSection(note)}`,
    ...(book === undefined ? [] : [bookLine(book, language)]),
    ...(quote === '' ? [] : [`“${quote.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')}”`]),
    ...(translation === undefined || !said
      ? []
      : [`${translationBy[translation.by]} ${inQuotes(said)}`]),
    ...(note.stale === undefined ? [] : [remark(stale(note.stale))]),
  ];
}

/** How the pages are known, where that is to be said. */
function basisOf({ pages }: Place, language: Language): string {
  return pages === null ? '' : exportLabels[language].basis[pages.basis];
}

function ledger({ scanned, total, ...units }: Coverage, language: Language): Block[] {
  const labels = exportLabels[language];
  const rows = [
    ...units.found.map(({ unit, pages }) => {
      const place = `${pagesLabel(pages, language)}${basisOf({ pages }, language)}`;
      return [unit, labels.found, place];
    }),
    ...units.notFound.map((unit) => [unit, labels.notFound, '']),
    ...units.notHeld.map(({ unit, page }) => {
      const pages = page === null ? null : { first: page, last: page, basis: 'printed' as const };
      return [unit, labels.notHeld, pagesLabel(pages, language)];
    }),
  ];
  return [
    { kind: 'paragraph', runs: [{ text: labels.scanned(scanned, total) }] },
    { kind: 'table', rows: [[labels.unit, labels.result, labels.pages], ...rows] },
  ];
}

/** What a refusal rests on. */
function searched({
  searched: { units, passages, missing = [], nearest },
  language,
}: Answer): Block {
  const labels = exportLabels[language];
  const lines = [
    labels.searched(units, passages),
    ...(missing.length === 0
      ? []
      : [`${labels.missing}${missing.join(language === 'zh' ? '、' : ', ')}`]),
    ...(nearest === undefined
      ? []
      : [
          `${labels.nearest}〔${nearest.unit}·${placeLabel(nearest, language)}〕${basisOf(nearest, language)} 《${nearest.caseTitle}》 “${nearest.quote}”`,
        ]),
  ];
  return { kind: 'small', text: lines.join(' ') };
}
