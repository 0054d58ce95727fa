import { DOUBT, END, MARKERS, STRONG, UNDOUBT, UNSTRONG } from './annotate.ts';

/** A piece of annotated text: plain text, a group of markers, or something doubtful or set off with pieces of its own. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'markers'; index: number }
  | { kind: 'doubt'; index: number; pieces: Piece[] }
  | { kind: 'strong'; pieces: Piece[] };

const SIGN = new RegExp(
  `${MARKERS}(?<markers>\\d+)${END}|${DOUBT}(?<doubt>\\d+)${END}(?<inside>[^]*?)${UNDOUBT}|${STRONG}(?<strong>[^]*?)${UNSTRONG}`,
  'gu',
);

/** Signs whose other half stands in another line or element. */
const STRAY = new RegExp(`[${STRONG}${UNSTRONG}]`, 'gu');

/** Takes annotated text apart at its signs. */
export function splitSigns(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGN)) {
    addText(pieces, text.slice(from, match.index));
    from = match.index + match[0].length;
    const { markers, doubt, inside, strong } = match.groups!;
    if (strong !== undefined) pieces.push({ kind: 'strong', pieces: splitSigns(strong) });
    else if (markers !== undefined) pieces.push({ kind: 'markers', index: Number(markers) });
    else pieces.push({ kind: 'doubt', index: Number(doubt), pieces: splitSigns(inside!) });
  }
  addText(pieces, text.slice(from));
  return pieces;
}

function addText(pieces: Piece[], text: string): void {
  const plain = text.replace(STRAY, '');
  if (plain !== '') pieces.push({ kind: 'text', text: plain });
}
