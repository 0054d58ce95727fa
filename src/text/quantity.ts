/** What a number counts. `any` is a bare number; a `rate` says how often (每周), its value is the unit of time. */
export type Measure =
  | 'year'
  | 'month'
  | 'months'
  | 'week'
  | 'day'
  | 'quarter'
  | 'hour'
  | 'minute'
  | 'weekday'
  | 'rate'
  | 'yuan'
  | 'percent'
  | 'people'
  | 'ordinal'
  | 'thing'
  | 'any';

/** A number as a text states it, in whichever language. */
export interface Quantity {
  /** In decimal digits; of a rate the unit of time. */
  value: string;
  measure: Measure;
  /** As it stands in the text. */
  text: string;
}

/** These never pass as a bare number, nor a bare number as one of them. */
const OWN_KIND: ReadonlySet<Measure> = new Set(['rate', 'weekday', 'percent']);

/** What is counted by classifiers, which a paraphrase may exchange (58篇报告, 58份报告). */
const COUNTED: ReadonlySet<Measure> = new Set(['people', 'ordinal', 'thing']);

/** Whether a stated quantity is the same as a printed one. */
export function isSameQuantity(stated: Quantity, printed: Quantity): boolean {
  return stated.value === printed.value && isSameMeasure(stated.measure, printed.measure);
}

/** Whether two numbers may count the same. */
export function isSameMeasure(a: Measure, b: Measure): boolean {
  if (a === b) return true;
  if (OWN_KIND.has(a) || OWN_KIND.has(b)) return false;
  return a === 'any' || b === 'any' || (COUNTED.has(a) && COUNTED.has(b));
}
