import { isOtherMatter } from '../../text/isOtherMatter.ts';
import type { LabelOfLine } from '../pages/pageLabels.ts';
import { knownPages } from '../pages/knownPages.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';
import type { CaseLines } from './caseLines.ts';
import { matterOf } from './matterOf.ts';

/**
 * What stands before the printed contents and has pages of its own, numbered or with labels (iii): each foreword is like a
 * case of part 0, under its heading. A cover, and what no page is known of, is not.
 *
 * @param context.to index of the line with the heading of the contents
 */
export function frontMatter(
  document: Pick<SourceDocument, 'lines' | 'pages'>,
  { to, labelOf }: { to: number; labelOf: LabelOfLine },
): CaseLines[] {
  const lines = document.lines.slice(0, to);
  const known = knownPages(lines, { pages: document.pages, from: 0 });
  const starts =
    known?.starts ??
    lines.flatMap(({ afterFormFeed }, at) => (afterFormFeed ? [{ at, page: null }] : []));
  const headings = lines.flatMap(({ text }, at) =>
    isOtherMatter(text) ? [{ entry: null, from: at, to: at + 1 }] : [],
  );
  const marked = { lines, starts, printed: known?.printed ?? new Set<number>() };
  return matterOf({ headings, marked, title: '' }).filter(
    ({ entry }) => entry.title !== '' && (entry.page > 0 || labelOf(entry.line) !== null),
  );
}
