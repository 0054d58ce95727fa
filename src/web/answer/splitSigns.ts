import { DOUBT, END, MARKERS, UNDOUBT } from './annotate.ts';

/** A piece of annotated text: plain text, a group of markers, or something doubtful with pieces of its own. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'markers'; index: number }
  | { kind: 'doubt'; index: number; pieces: Piece[] };

const SIGN = new RegExp(
  `${MARKERS}(?<markers>\\d+)${END}|${DOUBT}(?<doubt>\\d+)${END}(?<inside>[^]*?)${UNDOUBT}`,
  'gu',
);

/** Takes annotated text apart at its signs. */
export function splitSigns(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGN)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const { markers, doubt, inside } = match.groups!;
    if (markers !== undefined) pieces.push({ kind: 'markers', index: Number(markers) });
    else pieces.push({ kind: 'doubt', index: Number(doubt), pieces: splitSigns(inside!) });
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
