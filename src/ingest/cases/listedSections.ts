import type { ListedSection } from '../contents/contents.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import { headingKey, withoutNumber } from './headings.ts';

/** A title wraps over so many lines. */
const MAX_TITLE_LINES = 3;

/** Longer lines are running text. */
const MAX_HEADING = 120;

/**
 * Finds the sections that the contents list below the cases: lines that are their titles, with or without their number,
 * in the order of the contents. The lines that are returned are those of the body, each found title a paragraph of its own.
 *
 * @returns `headings`: numbers of the source lines where a section begins
 */
export function listedSections(
  lines: readonly SourceLine[],
  sections: readonly ListedSection[],
): { lines: SourceLine[]; headings: Set<number> } {
  const headings = new Set<number>();
  const marked = lines.map((line) => line);
  const places = placesOf(lines);
  let from = 0;
  for (const { mark, title } of sections) {
    const wanted = [headingKey(mark + title), headingKey(title)];
    const at = wanted
      .flatMap((key) => places.get(startOf(key)) ?? [])
      .sort((a, b) => a - b)
      .find((one) => one >= from && endOf(lines, one, wanted) !== null);
    if (at === undefined) continue;
    const to = endOf(lines, at, wanted)!;
    headings.add(lines[at]!.number);
    for (let line = at; line <= Math.min(to, lines.length - 1); line += 1) {
      marked[line] = { ...lines[line]!, startsParagraph: line === at || line === to };
    }
    from = to;
  }
  return { lines: marked, headings };
}

/** Indexes of the short lines by the start of their key, with and without their number. */
function placesOf(lines: readonly SourceLine[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    if (text.length > MAX_HEADING) return;
    const starts = new Set([text, withoutNumber(text)].map((one) => startOf(headingKey(one))));
    for (const start of starts) {
      const known = places.get(start);
      if (known === undefined) places.set(start, [at]);
      else known.push(at);
    }
  });
  return places;
}

function startOf(key: string): string {
  return key.slice(0, 2);
}

/** Index behind the lines from `at` that together spell one of the keys; null where they do not. */
function endOf(lines: readonly SourceLine[], at: number, wanted: readonly string[]): number | null {
  for (const first of new Set([lines[at]!.text, withoutNumber(lines[at]!.text)])) {
    let joined = headingKey(first);
    for (let to = at + 1; ; to += 1) {
      if (joined !== '' && wanted.includes(joined)) return to;
      const isPart = joined !== '' && wanted.some((key) => key.startsWith(joined));
      if (!isPart || to >= Math.min(lines.length, at + MAX_TITLE_LINES)) break;
      joined += headingKey(lines[to]!.text);
    }
  }
  return null;
}
