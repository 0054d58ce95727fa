import type { Entry } from '../../types.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import { withoutLetterSpacing } from '../../text/withoutLetterSpacing.ts';
import type { MarkedLines } from '../pages/pageMarks.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import type { CaseLines } from './caseLines.ts';
import type { CaseHeading } from './headings.ts';

/** A longer line, or one that ends a sentence, is running text: not a title, a name or a date. */
const SHORT = 30;
const SENTENCE_END = /[。！？!?;；.][”"’』」》）)]*$/u;

/** What the headings of a book leave to no case. */
export interface MatterInput {
  headings: readonly CaseHeading[];
  marked: MarkedLines;
  /** Name of what stands under no heading of its own. */
  title: string;
}

/**
 * The running text of a book that belongs to no case: before the first heading, and under headings that are none of a
 * case (foreword, introduction to a part, appendix). Each is like a case of part 0, named by its heading; `page` is 0 where
 * none is known. Titles, names and dates alone are none.
 */
export function matterOf({ headings, marked, title }: MatterInput): CaseLines[] {
  const { lines, starts } = marked;
  const ends = [...headings.map(({ from }) => from), lines.length];
  const spans = headings.flatMap(({ entry, from, to, isLeftOut }, at) =>
    entry === null && isLeftOut !== true
      ? [{ name: nameOf(lines.slice(from, to)), from: to, to: ends[at + 1]! }]
      : [],
  );
  const before = { name: '', from: 0, to: ends[0]! };
  const found = [before, ...spans].filter(({ from, to }) => isText(lines.slice(from, to)));
  return found.map(({ name, from, to }, at) => {
    const first = lines[from]!;
    const opens = name === '' && isOtherMatter(first.text);
    const heading = opens ? nameOf([first]) : name || title;
    const start = opens ? from + 1 : from;
    const page = starts.findLast((one) => one.at <= from)?.page ?? 0;
    const entry: Entry = {
      part: 0,
      number: at + 1,
      title: heading,
      unit: heading,
      page,
      lastPage: null,
      line: first.number,
    };
    const own = starts.filter((one) => one.at > start && one.at < to);
    return {
      entry,
      lines: lines.slice(start, to),
      starts: own.map((one) => ({ ...one, at: one.at - start })),
    };
  });
}

function isText(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => text.length > SHORT || SENTENCE_END.test(text));
}

function nameOf(lines: readonly SourceLine[]): string {
  const text = lines.map((line) => line.text).join('\n');
  const joined = text.replace(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, '');
  return withoutLetterSpacing(joined).replace(/\s+/gu, ' ');
}
