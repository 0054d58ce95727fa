import type { IngestReport } from '../ingest/ingest.ts';

/** An ingest report for people: a line of counts for each book, then its warnings. */
export function reportLines({ books, seconds }: IngestReport): string[] {
  const lines = books.flatMap(
    ({ id, title, entries, withText, sections, passages, pages, warnings }) => [
      `${id}: ${title}`,
      `  ${entries} cases in the contents, ${withText} with text; ${sections} sections, ${passages} passages`,
      `  pages: ${pages.printed} printed, ${pages.recovered} recovered, ${pages.estimated} estimated`,
      ...warnings.map(
        ({ line, message }) => `  warning${line === null ? '' : ` (line ${line})`}: ${message}`,
      ),
    ],
  );
  return [...lines, `done in ${seconds.toFixed(1)} s`];
}
