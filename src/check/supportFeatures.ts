import { smallest } from '../text/largest.ts';
import type { ReadWords, WordReader } from './wordReader.ts';
import { gridOf, piecesOf, wholeGrid, type ClaimClause } from './claimGrid.ts';
import { clauseFigures, type ClauseFigures } from './clauseFigures.ts';

type Figure = Exclude<keyof ClauseFigures, 'weight'>;

const FIGURES: readonly Figure[] = [
  ...([
    'stands',
    'means',
    'near',
    'anywhere',
    'together',
    'aroundNumbers',
    'besideNumbers',
  ] as const),
  ...(['aroundNames', 'rarest', 'run', 'unsaid', 'rarestStanding', 'order'] as const),
];

/** Of the whole claim, of its weakest clause, how far that lies below the whole, and of the clauses by what they say. */
export const SUPPORT_FEATURES: readonly string[] = [
  ...FIGURES.map((name) => `whole ${name}`),
  ...FIGURES.map((name) => `weakest ${name}`),
  'weakest below whole',
  'weakest anywhere below whole',
];

/** A clause that says less is no clause by itself. */
const LEAST_WEIGHT = 12;

/** How a claim stands to the pages, in the order of `SUPPORT_FEATURES`; the higher a value, the better supported. */
export function supportFeatures(
  clauses: readonly ClaimClause[],
  { pages, read }: { pages: ReadWords; read: WordReader },
): number[] {
  const pieces = piecesOf(pages, read);
  const grids = clauses.map((clause) => gridOf(clause, pieces));
  const whole = clauseFigures(wholeGrid(grids), pieces);
  const each = grids.length < 2 ? [whole] : grids.map((grid) => clauseFigures(grid, pieces));
  const telling = each.filter(({ weight }) => weight >= LEAST_WEIGHT);
  const own = telling.length === 0 ? [whole] : telling;
  const weakest = (name: Figure): number => smallest(own.map((one) => one[name]));
  return [
    ...FIGURES.map((name) => whole[name]),
    ...FIGURES.map(weakest),
    Math.min(0, weakest('means') - whole.means),
    Math.min(0, weakest('anywhere') - whole.anywhere),
  ];
}
