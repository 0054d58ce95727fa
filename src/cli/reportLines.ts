import type { IngestReport } from '../ingest/ingest.ts';
import type { BookReport, EditionShare, IngestWarning } from '../types.ts';

/** An ingest report for people: what was found in each book, its warnings, what failed, and the time by step. */
export function reportLines(report: IngestReport): string[] {
  const { books, failed, removed, embedded, reused, changed, steps, seconds } = report;
  const times = Object.entries(steps)
    .filter(([, time]) => time >= 0.05)
    .map(([step, time]) => `${step} ${time.toFixed(1)} s`);
  return [
    ...books.flatMap(bookLines),
    ...failed.map(({ message }) => `not read: ${message}`),
    ...removed.map((id) => `${id}: removed from the index`),
    changed
      ? `${embedded} passages embedded, ${reused} taken over`
      : 'the index holds all this already: nothing was written',
    `done in ${seconds.toFixed(1)} s${times.length === 0 ? '' : ` (${times.join(', ')})`}`,
  ];
}

function bookLines(book: BookReport): string[] {
  const { id, title, entries, withText, sections, passages, pages, english, warnings } = book;
  return [
    `${id}: ${title}`,
    `  ${entries} cases in the contents, ${withText} with text; ${sections} sections, ${passages} passages`,
    `  pages: ${pagesLine(pages)}`,
    ...englishLines(english ?? null).map((line) => `  ${line}`),
    ...warnings.map((warning) => `  warning${placeOf(warning)}: ${warning.message}`),
  ];
}

function pagesLine({ printed, recovered, estimated }: BookReport['pages']): string {
  if (printed + recovered + estimated === 0) return 'none: citations name section and paragraph';
  return `${printed} printed, ${recovered} recovered, ${estimated} estimated`;
}

/** How much of a book has English, in one line; none where it has no edition. */
export function englishLines(share: EditionShare | null): string[] {
  if (share === null) return [];
  const { sentences, translated } = share;
  const percent = sentences === 0 ? 0 : Math.floor((100 * translated) / sentences);
  return [`English edition: ${translated} of ${sentences} sentences (${percent} %)`];
}

function placeOf({ line, page }: IngestWarning): string {
  const places = [
    ...(page === undefined ? [] : [`page ${page} of the file`]),
    ...(line === null ? [] : [`line ${line}`]),
  ];
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
}
