import { isSameQuantity, type Quantity } from '../text/quantity.ts';
import { clausesOf, readClause, type ReadClause } from './readClause.ts';
import type { ReadWords } from './wordReader.ts';
import { largest } from '../text/largest.ts';

/** From this share of its pairs of characters in a clause of the book on, that clause is about the same. */
const SAME_MATTER = 0.5;

/** Clauses nearly as near as the nearest speak for the sentence, too. */
const NEARLY = 0.8;

/** With fewer pairs of characters beside the number a clause says too little to be found again. */
const FEWEST_PAIRS = 3;

/**
 * Why a quantity of a Chinese sentence does not stand in the pages it cites: it is nowhere there, or the clause of
 * the book about the same matter gives another one. Null where all of them stand.
 *
 * @param tight the sentence, normalised, without white space
 * `listed`: how many titles or quotations it names itself, which it may count (两个文件).
 */
export function chineseQuantityFault(
  tight: string,
  { pages, listed }: { pages: ReadWords; listed: number },
): string | null {
  for (const clause of clausesOf(tight).map(readClause)) {
    for (const own of clause.quantities) {
      if (isCalendar(own) || countsListed(own, listed)) continue;
      const fault = isAbsent(own, pages)
        ? `所引页中没有“${own.text}”这个数`
        : contradiction(own, clause, pages);
      if (fault !== null) return fault;
    }
  }
  return null;
}

/** 年度, 全年: a word of planning; only 每年 says how often. */
function isCalendar({ measure, text }: Quantity): boolean {
  return measure === 'rate' && !/^[每各]/u.test(text);
}

function countsListed({ value, measure }: Quantity, listed: number): boolean {
  return measure === 'thing' && listed > 1 && value === String(listed);
}

/** One of something is mostly an article; only a clause that counts otherwise speaks against it. */
function isAbsent(own: Quantity, { quantities }: ReadWords): boolean {
  const isArticle = own.value === '1' && (own.measure === 'thing' || own.measure === 'people');
  return !isArticle && !quantities.some((one) => isSameQuantity(own, one));
}

function contradiction(own: Quantity, { pairs }: ReadClause, pages: ReadWords): string | null {
  if (pairs.size < FEWEST_PAIRS) return null;
  const shares = pages.clauses.map((one) => shareOf(pairs, one));
  const best = largest(shares);
  if (best < SAME_MATTER) return null;
  const nearest = pages.clauses.filter((_, at) => shares[at]! >= best * NEARLY);
  const told = nearest.flatMap((one) => one.quantities);
  if (told.some((one) => isSameQuantity(own, one))) return null;
  const other = told.find((one) => one.measure === own.measure);
  return other === undefined ? null : `句中是“${own.text}”，所引页中是“${other.text}”`;
}

function shareOf(pairs: ReadonlySet<string>, clause: ReadClause): number {
  let shared = 0;
  for (const pair of pairs) if (clause.pairs.has(pair)) shared += 1;
  return shared / pairs.size;
}
