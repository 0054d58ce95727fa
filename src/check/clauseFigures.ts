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
  const sentences = [...new Set(pieces.map(({ sentence }) => sentence))];
  const places = pieces.map((_, at) => at);
  const meant = sentences.map((one) =>
    shareIn(grid, 'means', (at) => pieces[at]!.sentence === one),
  );
  const means = largest(meant, 0);
  const nearest = sentences[meant.indexOf(means)] ?? 0;
  const isNearest = (at: number): boolean => Math.abs(pieces[at]!.sentence - nearest) <= 1;
  const anywhere = shareIn(grid, 'means', () => true);
  const stands = sentences.map((one) =>
    shareIn(grid, 'stands', (at) => pieces[at]!.sentence === one),
  );
  const near = places.map((place) =>
    shareIn(grid, 'means', (at) => at === place || at === place + 1),
  );
  const lost = lostWords(grid, 'means', isNearest);
  return {
    weight: weightOf(grid),
    stands: largest(stands, 0),
    means,
    near: largest(near, 0),
    anywhere,
    together: means - anywhere,
    ...aroundDetails(grid, places),
    rarest: -largest(lost, 0),
    run: -longestRun(lost),
    unsaid: -lost.reduce((sum, one) => sum + one, 0),
    rarestStanding: -largest(lostWords(grid, 'stands', isNearest), 0),
    order: inOrder(grid, isNearest),
  };
}

type Places = (at: number) => boolean;

function weightOf({ clause: { words, numbers, names } }: ClaimGrid): number {
  return rarityOf(words) + DETAIL_RARITY * (numbers.length + names.length);
}

function rarityOf(words: ClaimGrid['clause']['words']): number {
  return words.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** The share of words, numbers and names said by some pieces; 1 for a clause without any. */
function shareIn(grid: ClaimGrid, how: 'stands' | 'means', is: Places): number {
  const weight = weightOf(grid);
  if (weight === 0) return 1;
  const details = [...grid.numbers, ...grid.names].filter((row) =>
    row.some((has, at) => has && is(at)),
  );
  return (saidIn(grid, how, is) + DETAIL_RARITY * details.length) / weight;
}

function saidIn(grid: ClaimGrid, how: 'stands' | 'means', is: Places): number {
  return grid[how].reduce((sum, row, at) => sum + grid.clause.words[at]!.rarity * best(row, is), 0);
}

/** What of each word's rarity is not said. */
function lostWords(grid: ClaimGrid, how: 'stands' | 'means', is: Places): number[] {
  return grid[how].map((row, at) => grid.clause.words[at]!.rarity * (1 - best(row, is)));
}

/** How much of the words is meant where the numbers and names of the clause stand. */
function aroundDetails(
  grid: ClaimGrid,
  places: readonly number[],
): Pick<ClauseFigures, 'aroundNumbers' | 'besideNumbers' | 'aroundNames'> {
  const total = rarityOf(grid.clause.words);
  const around = places.map((place) =>
    total === 0 ? 1 : saidIn(grid, 'means', (at) => Math.abs(at - place) <= 1) / total,
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

function best(row: readonly number[], is: (at: number) => boolean): number {
  let most = 0;
  for (let at = 0; at < row.length; at += 1) if (row[at]! > most && is(at)) most = row[at]!;
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

function inOrder({ means, clause }: ClaimGrid, is: (at: number) => boolean): number {
  const places = means.map((row) => {
    const most = best(row, is);
    return most < SAID ? null : row.findIndex((value, at) => value === most && is(at));
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
