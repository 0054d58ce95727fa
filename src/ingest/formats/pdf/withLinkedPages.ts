import type { PdfLine } from './joinRuns.ts';
import type { PdfLink } from './rawPdf.ts';

/** Lines that lead elsewhere make a page of contents; fewer are cross references in running text. */
const MIN_LINKED = 3;

/** A line that already ends in a page number, or a leader before one. */
const ENDS_IN_NUMBER = /(?:\s|[.．…⋯·・])\s*[0-9]{1,4}$|^[0-9]{1,4}$/u;

/**
 * Gives the lines of a linked table of contents the printed numbers of the pages they lead to, where they print none.
 *
 * @param numberOf printed number of a page by its position in the file, from 1
 */
export function withLinkedPages(
  lines: readonly PdfLine[],
  links: readonly PdfLink[],
  numberOf: (page: number) => number | null,
): PdfLine[] {
  const targets = lines.map(({ left, right, y, size }) => {
    const middle = y - size / 3;
    const over = links.find(
      (link) =>
        link.top <= middle && link.bottom >= middle && link.left < right && link.right > left,
    );
    return over?.page ?? null;
  });
  const linked = targets.filter((page) => page !== null).length;
  if (linked < MIN_LINKED || linked * 2 < lines.length) return [...lines];
  return lines.map((line, at) => {
    const target = targets[at] ?? null;
    const goesOn = target !== null && targets[at + 1] === target;
    const number =
      target === null || goesOn || ENDS_IN_NUMBER.test(line.text) ? null : numberOf(target);
    return number === null ? line : { ...line, text: `${line.text}  ${number}` };
  });
}
