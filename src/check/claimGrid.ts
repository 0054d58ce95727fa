import { clausesOf } from './readClause.ts';
import type { ReadWords, WordReader } from './wordReader.ts';
import { printedNumbers } from './printedNumbers.ts';
import type { ClaimWord } from './claimWords.ts';

/** What one clause of a claim says that can be looked up. */
export interface ClaimClause {
  words: readonly ClaimWord[];
  numbers: readonly number[];
  /** Of each of its names, whether it stands in a text. */
  names: readonly ((read: ReadWords) => boolean)[];
}

/** A stretch of the book between marks. */
export interface Piece {
  read: ReadWords;
  /** Which sentence of the pages it is of, from 0. */
  sentence: number;
  numbers: readonly number[];
}

/** How surely each piece of the book says each word, number and name of a clause, 0 to 1: a row a word, a column a piece. */
export interface ClaimGrid {
  clause: ClaimClause;
  stands: readonly (readonly number[])[];
  means: readonly (readonly number[])[];
  numbers: readonly (readonly boolean[])[];
  names: readonly (readonly boolean[])[];
}

/** Pages are looked at again for every clause: they are cut once. */
const cut = new WeakMap<ReadWords, Piece[]>();

/** The pages cut at every mark. */
export function piecesOf(pages: ReadWords, read: WordReader): Piece[] {
  let pieces = cut.get(pages);
  if (pieces === undefined) {
    pieces = pages.sentences.flatMap(({ tight }, sentence) =>
      clausesOf(tight).map((text) => ({
        read: read(text),
        sentence,
        numbers: printedNumbers(text).map(({ value }) => value),
      })),
    );
    cut.set(pages, pieces);
  }
  return pieces;
}

/** Looks a clause up in every piece. */
export function gridOf(clause: ClaimClause, pieces: readonly Piece[]): ClaimGrid {
  return {
    clause,
    stands: clause.words.map((word) => pieces.map(({ read }) => word.stands(read))),
    means: clause.words.map((word) => pieces.map(({ read }) => word.means(read))),
    numbers: clause.numbers.map((value) => pieces.map(({ numbers }) => numbers.includes(value))),
    names: clause.names.map((isNamed) => pieces.map(({ read }) => isNamed(read))),
  };
}

/** The grids of all clauses as that of one. */
export function wholeGrid(grids: readonly ClaimGrid[]): ClaimGrid {
  return {
    clause: {
      words: grids.flatMap(({ clause }) => clause.words),
      numbers: grids.flatMap(({ clause }) => clause.numbers),
      names: grids.flatMap(({ clause }) => clause.names),
    },
    stands: grids.flatMap((one) => one.stands),
    means: grids.flatMap((one) => one.means),
    numbers: grids.flatMap((one) => one.numbers),
    names: grids.flatMap((one) => one.names),
  };
}
