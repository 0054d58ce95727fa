import type { SourceLine } from '../../source/sourceLines.ts';

/** A word broken at the end of a line: what is before it, its first part, the hyphen. */
const BROKEN = /^(.*\s)(\S*\p{Ll})([\u2010\u00ad-])$/u;

/** The rest of a word at the start of a line. */
const REST = /^\p{Ll}+/u;

/**
 * Takes words that were broken at line ends together again, on the line where they end. The typographer's hyphen (U+2010,
 * U+00AD) is no part of a word; the typewriter's may be one: it goes where the whole word stands elsewhere in the text.
 */
export function withoutHyphens(lines: readonly SourceLine[]): SourceLine[] {
  const words = new Set(lines.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []));
  const joined = lines.map((line) => ({ ...line }));
  joined.forEach((line, at) => {
    const next = joined[at + 1];
    const broken = BROKEN.exec(line.text);
    const rest = next === undefined ? null : REST.exec(next.text);
    if (broken === null || rest === null || next!.startsParagraph === true) return;
    const [, before, start, hyphen] = broken;
    const first = /\p{L}+$/u.exec(start!)![0];
    if (hyphen === '-' && !words.has(first + rest[0])) return;
    line.text = before!.trimEnd();
    next!.text = start! + next!.text;
  });
  return joined;
}
