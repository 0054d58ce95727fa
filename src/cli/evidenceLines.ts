import { pagesLabel } from '../answer/wording/composer.ts';
import type { Answer } from '../types.ts';

/** What was weighed for an answer, for a terminal: how sure it is and why, and the likeliest sentences. */
export function evidenceLines({ confidence, evidence, plan, language }: Answer): string {
  const read =
    plan === undefined
      ? ''
      : `asked: ${plan.asked}\nintent: ${plan.intent}; units: ${plan.units.join(', ') || 'none named'}`;
  if (confidence === null || evidence === undefined) return `${read}\nnothing was weighed`;
  const features = evidence.features.map(
    ({ name, value, adds }) =>
      `  ${name.padEnd(8)} ${value.toFixed(2).padStart(7)}  ${adds >= 0 ? '+' : '−'}${Math.abs(adds).toFixed(2)}`,
  );
  const sentences = evidence.sentences.map(({ unit, pages, quote, odds, features: own }, at) =>
    [
      `  ${at + 1}. log-odds ${odds.toFixed(2)}  ${[unit, ...(pages === null ? [] : [pagesLabel(pages, language)])].join(', ')}`,
      `     ${quote.replace(/\s+/gu, ' ')}`,
      `     ${own.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(', ')}`,
    ].join('\n'),
  );
  return [
    read,
    `confidence ${confidence.toFixed(2)}: each feature, its value, what it adds to the log-odds`,
    ...features,
    'likeliest sentences',
    ...sentences,
  ].join('\n');
}
