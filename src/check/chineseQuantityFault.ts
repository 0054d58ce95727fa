import { isSameQuantity, type Quantity } from '../text/quantity.ts';
import { isDerived, quantitiesTogether } from './isDerived.ts';
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
      if (isCalendar(own) || countsListed(own, listed) || countsPoints(own, pages)) continue;
      const other = otherOf(own, clause, pages);
      const kind = other === null ? 'missing' : 'contradicted';
      if (isAbsent(own, pages)) {
        if (isMeant(own, pages) || isWorkedOut(own, tight, pages)) continue;
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

/** The same share in tenths or as a fraction (七成, 76%), and one year or month where the book says how often (一年两次, 每年两次). */
function isMeant({ measure, value }: Quantity, { quantities, sentences }: ReadWords): boolean {
  if (measure === 'percent')
    return sentences.some(({ numbers }) => numbers.includes(Number(value)));
  const rate = PERIODS[measure];
  return (
    value === '1' &&
    rate !== undefined &&
    quantities.some((one) => one.measure === 'rate' && one.value === rate)
  );
}

const PERIODS: Partial<Record<Quantity['measure'], string>> = {
  year: 'year',
  months: 'month',
  week: 'week',
};

function isWorkedOut(own: Quantity, text: string, pages: ReadWords): boolean {
  return isDerived(own, { text, language: 'zh', near: quantitiesTogether(pages) });
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
