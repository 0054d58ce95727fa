/** A piece of a text as the model counts it, with the UTF-16 offsets of what it stands for. */
export interface Token {
  id: number;
  start: number;
  end: number;
}

/** Cuts a text into the model's pieces. */
export interface Tokenizer {
  tokens(text: string): Token[];
}

/** The pieces of the vocabulary with the logarithm of how likely each is; its place in the list is its id. */
export type PieceTable = readonly (readonly [piece: string, score: number])[];

/** Ids of the special pieces, first in every vocabulary of this family. */
export const SPECIAL = { begin: 0, pad: 1, end: 2, unknown: 3 } as const;

/** A character no piece covers counts as this much less likely than the least likely piece. */
const UNKNOWN_PENALTY = 10;

/** A character with the marks that belong to it, which folding may make one. */
const MARKED = /[^]\p{M}*/gu;

/** Stands for a space, and for the beginning of a text. */
const SPACE = '▁';

/**
 * A SentencePiece unigram tokenizer: of all ways to cut a text into pieces the most likely one. Written here because
 * an answer is cited by offsets, which the packages for this do not give.
 */
export function createTokenizer(table: PieceTable): Tokenizer {
  const ids = new Map(table.map(([piece], id) => [piece, id]));
  const longest = table.reduce((most, [piece]) => Math.max(most, [...piece].length), 1);
  const least = table.reduce((low, [, score]) => Math.min(low, score), 0);
  const unknown = least - UNKNOWN_PENALTY;
  return {
    tokens(text) {
      const plain = plainOf(text);
      return bestCut(plain, { ids, table, longest, unknown });
    },
  };
}

/** A text as pieces are looked up in it: characters, and where each comes from. */
interface PlainText {
  characters: string[];
  starts: number[];
  ends: number[];
}

/** Compatibility forms folded (NFKC), control characters left out, every run of white space one mark. */
function plainOf(text: string): PlainText {
  const plain: PlainText = { characters: [], starts: [], ends: [] };
  const add = (character: string, start: number, end: number): void => {
    plain.characters.push(character);
    plain.starts.push(start);
    plain.ends.push(end);
  };
  add(SPACE, 0, 0);
  let at = 0;
  for (const [character] of text.matchAll(MARKED)) {
    const end = at + character.length;
    for (const folded of character.normalize('NFKC')) {
      if (/\s/u.test(folded)) {
        if (plain.characters.at(-1) !== SPACE) add(SPACE, at, end);
      } else if (!/[\p{Cc}\p{Cf}\p{Cs}]/u.test(folded)) {
        add(folded, at, end);
      }
    }
    at = end;
  }
  if (plain.characters.length > 1 && plain.characters.at(-1) === SPACE) dropLast(plain);
  return plain.characters.length === 1 ? { characters: [], starts: [], ends: [] } : plain;
}

function dropLast({ characters, starts, ends }: PlainText): void {
  characters.pop();
  starts.pop();
  ends.pop();
}

interface Cutting {
  ids: ReadonlyMap<string, number>;
  table: PieceTable;
  /** Characters of the longest piece. */
  longest: number;
  /** Score of a character that no piece covers. */
  unknown: number;
}

/** Viterbi: at each place the best way to have come there; neighbouring unknown characters are one piece. */
function bestCut({ characters, starts, ends }: PlainText, cutting: Cutting): Token[] {
  const length = characters.length;
  const best = new Float64Array(length + 1).fill(-Infinity);
  const from = new Int32Array(length + 1);
  const piece = new Int32Array(length + 1);
  best[0] = 0;
  for (let at = 0; at < length; at += 1) {
    let word = '';
    let hasSingle = false;
    for (let end = at + 1; end <= Math.min(length, at + cutting.longest); end += 1) {
      word += characters[end - 1]!;
      const id = cutting.ids.get(word);
      if (id === undefined) continue;
      if (end === at + 1) hasSingle = true;
      reach(end, best[at]! + cutting.table[id]![1], { at, id });
    }
    if (!hasSingle) reach(at + 1, best[at]! + cutting.unknown, { at, id: SPECIAL.unknown });
  }
  const tokens: Token[] = [];
  for (let end = length; end > 0; end = from[end]!) {
    const first = from[end]!;
    const next = tokens.at(-1);
    const isRun = piece[end] === SPECIAL.unknown && next?.id === SPECIAL.unknown;
    if (isRun) next.start = starts[first]!;
    else tokens.push({ id: piece[end]!, start: starts[first]!, end: ends[end - 1]! });
  }
  return tokens.reverse();

  function reach(end: number, score: number, { at, id }: { at: number; id: number }): void {
    if (score <= best[end]!) return;
    best[end] = score;
    from[end] = at;
    piece[end] = id;
  }
}
