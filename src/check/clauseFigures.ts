import { largest, smallest } from '../text/largest.ts';
import type { ClaimGrid, Piece } from './claimGrid.ts';

/** What a number or a name counts beside words: as much as a rather rare one. */
const DETAIL_RARITY = 8;

/** A word of which more than this rarity is not said is missing. */
const MISSED = 4;

/** How a clause stands to the pages; shares from 0 to 1, the more the better supported. */
export interface ClauseFigures {
  /** How much it says: the rarity of its words, numbers and names. */
  weight: number;
  /** Share that stands in one sentence of the book, … */
  stands: number;
  /** … that some word of one sentence means, … */
  means: number;
  /** … of two neighbouring stretches between marks, … */
  near: number;
  /** … and of all the pages. */
  anywhere: number;
  /** How much of what the pages mean one sentence means: words of a true clause do not stand scattered. */
  together: number;
  /** The least share of its words that is meant around one of its numbers; 1 without numbers. */
  aroundNumbers: number;
  /** How much less is meant there than around the best place of all. */
  besideNumbers: number;
  /** The same around names; 0 where one stands nowhere. */
  aroundNames: number;
  /** The rarest word not said around the best sentence, the longest run of such and all of them, in −ln of share of text, negative. */
  rarest: number;
  run: number;
  unsaid: number;
  /** The rarest word that does not stand there itself. */
  rarestStanding: number;
  /** Share of pairs of neighbouring words that stand in the same order. */
  order: number;
}

/** Reads the figures of a clause off its grid. */
export function clauseFigures(grid: ClaimGrid, pieces: readonly Piece[]): ClauseFigures {
  const sentences = bySentence(pieces);
  const meant = sentences.map((places) => shareIn(grid, 'means', places));
  const means = largest(meant, 0);
  const nearest = meant.indexOf(means);
  const around = sentences.slice(Math.max(0, nearest - 1), nearest + 2).flat();
  const all = [...pieces.keys()];
  const anywhere = shareIn(grid, 'means', all);
  const near = all.map((place) => shareIn(grid, 'means', all.slice(place, place + 2)));
  const lost = lostWords(grid, 'means', around);
  return {
    weight: weightOf(grid),
    stands: largest(
      sentences.map((places) => shareIn(grid, 'stands', places)),
      0,
    ),
    means,
    near: largest(near, 0),
    anywhere,
    together: means - anywhere,
    ...aroundDetails(grid, all),
    rarest: -largest(lost, 0),
    run: -longestRun(lost),
    unsaid: -lost.reduce((sum, one) => sum + one, 0),
    rarestStanding: -largest(lostWords(grid, 'stands', around), 0),
    order: inOrder(grid, around),
  };
}

/** Places of pieces: columns of the grid. */
type Places = readonly number[];

function bySentence(pieces: readonly Piece[]): number[][] {
  const places: number[][] = [];
  pieces.forEach(({ sentence }, at) => (places[sentence] ??= []).push(at));
  return places.filter(() => true);
}

function weightOf({ clause: { words, numbers, names } }: ClaimGrid): number {
  return rarityOf(words) + DETAIL_RARITY * (numbers.length + names.length);
}

function rarityOf(words: ClaimGrid['clause']['words']): number {
  return words.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** The share of words, numbers and names said by some pieces; 1 for a clause without any. */
function shareIn(grid: ClaimGrid, how: 'stands' | 'means', places: Places): number {
  const weight = weightOf(grid);
  if (weight === 0) return 1;
  const details = [...grid.numbers, ...grid.names].filter((row) => places.some((at) => row[at]!));
  return (saidIn(grid, how, places) + DETAIL_RARITY * details.length) / weight;
}

function saidIn(grid: ClaimGrid, how: 'stands' | 'means', places: Places): number {
  return grid[how].reduce(
    (sum, row, at) => sum + grid.clause.words[at]!.rarity * best(row, places),
    0,
  );
}

/** What of each word's rarity is not said. */
function lostWords(grid: ClaimGrid, how: 'stands' | 'means', places: Places): number[] {
  return grid[how].map((row, at) => grid.clause.words[at]!.rarity * (1 - best(row, places)));
}

/** How much of the words is meant where the numbers and names of the clause stand. */
function aroundDetails(
  grid: ClaimGrid,
  all: Places,
): Pick<ClauseFigures, 'aroundNumbers' | 'besideNumbers' | 'aroundNames'> {
  const total = rarityOf(grid.clause.words);
  const around = all.map((place) =>
    total === 0 ? 1 : saidIn(grid, 'means', all.slice(Math.max(0, place - 1), place + 2)) / total,
  );
  const held = (row: readonly boolean[]): number =>
    largest(
      around.filter((_, at) => row[at]!),
      0,
    );
  const numbers = grid.numbers.filter((row) => row.includes(true)).map(held);
  const most = largest(around, 0);
  return {
    aroundNumbers: smallest(numbers, 1),
    besideNumbers: smallest(
      numbers.map((share) => share - most),
      0,
    ),
    aroundNames: smallest(grid.names.map(held), 1),
  };
}

function best(row: readonly number[], places: Places): number {
  let most = 0;
  for (const at of places) most = Math.max(most, row[at]!);
  return most;
}

function longestRun(lost: readonly number[]): number {
  let [run, longest] = [0, 0];
  for (const one of lost) {
    run = one > MISSED ? run + one : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** From this sureness on a word is taken to be said by a piece. */
const SAID = 0.5;

function inOrder({ means, clause }: ClaimGrid, around: Places): number {
  const places = means.map((row) => {
    const most = best(row, around);
    return most < SAID ? null : around.find((at) => row[at] === most)!;
  });
  let [pairs, right] = [0, 0];
  for (let at = 0; at + 1 < clause.words.length; at += 1) {
    const [one, next] = [places[at]!, places[at + 1]!];
    if (one === null || next === null || one === next) continue;
    pairs += 1;
    if (one < next) right += 1;
  }
  return pairs === 0 ? 1 : right / pairs;
}
