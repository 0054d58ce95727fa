import { isOtherMatter } from '../../../text/isOtherMatter.ts';
import { romanValue } from '../../../text/romanValue.ts';
import type { PageLabelStart } from '../../source/sourceDocument.ts';
import type { SourceLine } from '../../source/sourceLines.ts';

/** A roman number alone on its line, as pages before the body bear it. */
const MARK = /^([-–—·•~]?)\s*([ivxlcⅰ-ⅻ]{1,8})\s*([-–—·•~]?)$/iu;

/** A number of a section may stand alone too: fewer in a row are none of pages. */
const MIN_MARKS = 2;

interface Mark {
  at: number;
  label: string;
  value: number;
}

/**
 * Takes roman page marks (— iii —, or iii beside a form feed) out of the lines of a text, where they count upwards one by
 * one, and tells where each of their pages begins.
 */
export function takeRomanMarks(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  labels: PageLabelStart[];
} {
  const marks = countedMarks(lines);
  if (marks.length < MIN_MARKS) return { lines: [...lines], labels: [] };
  const starts = atHeads(lines, marks) ? fromHeads(lines, marks) : fromFeet(lines, marks);
  const taken = new Set(marks.map(({ at }) => at));
  const kept = lines.flatMap((line, at): SourceLine[] => {
    if (taken.has(at)) return [];
    const before = taken.has(at - 1) ? lines[at - 1] : undefined;
    // What parted the mark from the text parts the text: a sentence may go on over it.
    return [
      before === undefined
        ? line
        : { ...line, afterBlank: true, afterFormFeed: line.afterFormFeed || before.afterFormFeed },
    ];
  });
  const behind = (at: number): number => at - marks.filter((mark) => mark.at < at).length;
  return { lines: kept, labels: starts.map(({ at, label }) => ({ at: behind(at), label })) };
}

function countedMarks(lines: readonly SourceLine[]): Mark[] {
  const marks: Mark[] = [];
  lines.forEach((line, at) => {
    const [, open, letters, close] = MARK.exec(line.text) ?? [];
    const isSet = open !== '' && open === close;
    const isOnEdge = line.afterFormFeed || lines[at + 1]?.afterFormFeed === true;
    if (letters === undefined || !(isSet || isOnEdge)) return;
    const label = letters.normalize('NFKC');
    const value = romanValue(label);
    const last = marks.at(-1);
    if (value === null || (last !== undefined && value !== last.value + 1)) return;
    marks.push({ at, label, value });
  });
  return marks;
}

function atHeads(lines: readonly SourceLine[], marks: readonly Mark[]): boolean {
  return marks[0]!.at === 0 || marks.every(({ at }) => lines[at]!.afterFormFeed);
}

function fromHeads(lines: readonly SourceLine[], marks: readonly Mark[]): PageLabelStart[] {
  const last = marks.at(-1)!.at;
  const end = lines.findIndex(({ afterFormFeed, text }, at) => at > last && (afterFormFeed || isOtherMatter(text))); // prettier-ignore
  const starts: PageLabelStart[] = marks.map(({ at, label }) => ({ at, label }));
  return end < 0 ? starts : [...starts, { at: end, label: null }];
}

/** The first page begins at the form feed, or the heading, before its mark. */
function fromFeet(lines: readonly SourceLine[], marks: readonly Mark[]): PageLabelStart[] {
  const first = marks[0]!;
  const opens = lines.findLastIndex(
    ({ afterFormFeed, text }, at) => at < first.at && (afterFormFeed || isOtherMatter(text)),
  );
  const starts = marks.map(({ label }, index): PageLabelStart => ({
    at: index === 0 ? Math.max(0, opens) : marks[index - 1]!.at + 1,
    label,
  }));
  return [...starts, { at: marks.at(-1)!.at + 1, label: null }];
}
