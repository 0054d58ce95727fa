import { translationOf } from '../../retrieve/edition/translationOf.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { chineseQuantities } from '../../text/chineseQuantities.ts';
import { englishQuantities } from '../../text/englishQuantities.ts';
import { normaliseTight } from '../../text/normalise.ts';
import type { Measure, Quantity } from '../../text/quantity.ts';
import type { Language } from '../../types.ts';

/** Numbers that count nothing named, and places in an order, compare with nothing. */
const BARE: ReadonlySet<Measure> = new Set(['any', 'ordinal', 'thing']);

/**
 * The figures in which the words of several cases differ, of each case as they are printed: those of a measure (hours, people, per cent, how
 * often) that at least two of them state, and not alike. Empty lists where there are none.
 */
export function figuresApart(
  cells: readonly (readonly Excerpt[])[],
  language: Language,
): string[][] {
  const stated = cells.map((excerpts) =>
    excerpts
      .flatMap((one) => quantitiesOf(one, language))
      .filter(({ measure }) => !BARE.has(measure)),
  );
  const measures = new Set(
    stated.flatMap((quantities) => quantities.map(({ measure }) => measure)),
  );
  const apart = [...measures].filter((measure) => {
    const own = stated
      .map((quantities) => valuesOf(quantities, measure))
      .filter((one) => one !== '');
    return own.length > 1 && new Set(own).size > 1;
  });
  return stated.map((quantities) => [
    ...new Set(
      quantities.filter(({ measure }) => apart.includes(measure)).map((one) => said(one, language)),
    ),
  ]);
}

function quantitiesOf({ book, start, end }: Excerpt, language: Language): Quantity[] {
  const english = language === 'en' ? translationOf(book, { start, end }) : null;
  return english === null
    ? chineseQuantities(normaliseTight(book.text.slice(start, end)))
    : englishQuantities(english).quantities;
}

/** Measures whose words stand around the number in English. */
const AS_PRINTED: ReadonlySet<Measure> = new Set(['rate', 'weekday', 'year', 'month', 'yuan']);

function said({ text, value, measure }: Quantity, language: Language): string {
  if (language === 'zh' || AS_PRINTED.has(measure)) return text.trim();
  if (measure === 'percent') return `${value}%`;
  const unit = measure.replace(/s$/u, '');
  return measure === 'people' ? `${value} people` : `${value} ${unit}${value === '1' ? '' : 's'}`;
}

function valuesOf(quantities: readonly Quantity[], measure: Measure): string {
  const values = quantities.filter((one) => one.measure === measure).map(({ value }) => value);
  return [...new Set(values)].sort().join(' ');
}
