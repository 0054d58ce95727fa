import { chineseQuantities } from '../text/chineseQuantities.ts';
import { isSameQuantity, type Quantity } from '../text/quantity.ts';
import { clausesOf, readClause, type ReadClause } from './readClause.ts';
import type { Fault } from './fault.ts';
import type { ReadWords } from './wordReader.ts';
import { largest } from '../text/largest.ts';

/** From this share of its pairs of characters in a clause of the book on, that clause is about the same. */
const SAME_MATTER = 0.5;

/** Clauses nearly as near as the nearest speak for the sentence, too. */
const NEARLY = 0.8;

const NEGATED = /不|未|没有/u;

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
): Fault | null {
  for (const clause of clausesOf(tight).map(readClause)) {
    for (const own of clause.quantities) {
      if (isCalendar(own) || countsListed(own, listed)) continue;
      if (isDerived(own, { text: clause.text, pages }) || countsPoints(own, pages)) continue;
      const other = otherOf(own, clause, pages);
      const kind = other === null ? 'missing' : 'contradicted';
      if (isAbsent(own, pages)) {
        const reason = `所引页中没有“${own.text}”这个数`;
        return other === null ? { kind, reason } : { kind, reason, instead: other };
      }
      if (other !== null) return { kind, reason: `句中是“${own.text}”，所引页中是“${other}”` };
    }
  }
  return null;
}

/** 年度, 全年: a word of planning; only 每年 says how often. */
function isCalendar({ measure, text }: Quantity): boolean {
  return measure === 'rate' && !/^[每各]/u.test(text);
}

const SUM = /共|合计|总计|总数|总和|累计|相加|加起来|两者|三者|一起/u;
const DIFFERENCE =
  /增加|减少|提高|提升|下降|降低|缩短|延长|相差|多了|少了|多出|净增|缩减|增长|上升/u;

/** A sum or a difference that the clause says it is, of numbers that stand together in one sentence of the pages. */
function isDerived(own: Quantity, { text, pages }: { text: string; pages: ReadWords }): boolean {
  const [isSum, isDifference] = [SUM.test(text), DIFFERENCE.test(text)];
  if (!isSum && !isDifference) return false;
  const value = Number(own.value);
  return pages.sentences.some(({ tight }) => {
    const numbers = chineseQuantities(tight)
      .filter(({ value: other }) => Number.isFinite(Number(other)))
      .map(({ value: other }) => Number(other));
    return isSum ? hasSum(numbers, value) : hasDifference(numbers, value);
  });
}

function hasSum(numbers: readonly number[], sum: number): boolean {
  return numbers.some((first, from) => {
    let total = first;
    for (const next of numbers.slice(from + 1)) {
      total += next;
      if (total === sum) return true;
    }
    return false;
  });
}

function hasDifference(numbers: readonly number[], difference: number): boolean {
  return numbers.some((one, at) =>
    numbers.slice(at + 1).some((other) => Math.abs(Math.abs(one - other) - difference) < 1e-9),
  );
}

/** The points that the pages number themselves: 三个方面 where they count 一是, 二是, 三是. */
function countsPoints({ value, measure, text }: Quantity, { tight }: ReadWords): boolean {
  const numeral = '一二三四五六七八九'[Number(value) - 1];
  const next = '一二三四五六七八九'[Number(value)];
  if (
    measure !== 'thing' ||
    !/[个项种条类点]$/u.test(text) ||
    numeral === undefined ||
    next === undefined ||
    numeral === '一'
  )
    return false;
  return ['%是', '第%,', '第%，', '%、'].some((form) => {
    const [last, beyond] = [numeral, next].map((one) => form.replace('%', one));
    return tight.includes(last!) && !tight.includes(beyond!);
  });
}

function countsListed({ value, measure }: Quantity, listed: number): boolean {
  return measure === 'thing' && listed > 1 && value === String(listed);
}

/** One of something is mostly an article; only a clause that counts otherwise speaks against it. */
function isAbsent(own: Quantity, { quantities }: ReadWords): boolean {
  const isArticle = own.value === '1' && (own.measure === 'thing' || own.measure === 'people');
  return !isArticle && !quantities.some((one) => isSameQuantity(own, one));
}

/** What the clause of the book about the same matter says in place of a quantity; null where it says the same, or none. */
function otherOf(
  own: Quantity,
  { pairs, text: clause }: ReadClause,
  pages: ReadWords,
): string | null {
  if (pairs.size < FEWEST_PAIRS) return null;
  const shares = pages.clauses.map((one) => shareOf(pairs, one));
  const best = largest(shares);
  if (best < SAME_MATTER) return null;
  // 不合格 holds 合格: what is said of the one is not said of the other.
  const nearest = pages.clauses.filter(
    (one, at) => shares[at]! >= best * NEARLY && NEGATED.test(one.text) === NEGATED.test(clause),
  );
  const told = nearest.flatMap((one) => one.quantities);
  if (told.some((one) => isSameQuantity(own, one))) return null;
  const other = told.find((one) => one.measure === own.measure);
  return other?.text ?? null;
}

function shareOf(pairs: ReadonlySet<string>, clause: ReadClause): number {
  let shared = 0;
  for (const pair of pairs) if (clause.pairs.has(pair)) shared += 1;
  return shared / pairs.size;
}
