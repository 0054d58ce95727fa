import type { Point, Span } from '../../types.ts';

/** Families of markers that open the points of one list; a list keeps to one family. */
const FAMILIES: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,2}(?=是|要|抓))(?:是|要|抓)/u,
  /^(?:首先|其次|再次|最后|第[一二三四五六七八九十]{1,2}(?=[，,、：:是]))/u,
  /^[（(][一二三四五六七八九十]{1,2}[）)]/u,
  /^(?:[（(][0-9]{1,2}[）)]|[0-9]{1,2}[.．、](?![0-9]))/u,
  /^[①-⑳]/u,
];

/** A list has at least two points. */
const MIN_POINTS = 2;

/**
 * Finds the points inside a section (一是…, 首先…, 第二…, （一）…): they open behind a sentence or clause end or
 * at the start of a paragraph, and reach to the next point or the end of the span. Offsets count in `text`.
 */
export function findPoints(text: string, span: Span): Point[] {
  const openings = pointOpenings(text, span);
  const lists = FAMILIES.map((family) =>
    openings.flatMap((start) => {
      const marker = family.exec(text.slice(start, start + 8))?.[0];
      return marker === undefined ? [] : [{ start, marker }];
    }),
  );
  const list = lists.find((points) => points.length >= MIN_POINTS) ?? [];
  return list.map(({ start, marker }, index) => {
    const stop = list[index + 1]?.start ?? span.end;
    return { marker, start, end: start + text.slice(start, stop).trimEnd().length };
  });
}

function pointOpenings(text: string, span: Span): number[] {
  const openings = [span.start];
  for (let at = span.start; at < span.end - 1; at += 1) {
    if ('。；！？：;\n'.includes(text[at]!)) openings.push(at + 1);
  }
  return openings;
}
