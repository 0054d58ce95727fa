import { indexTerms, parallelTerm } from '../text/words.ts';
import { englishFor, sentencesTouched } from './edition/parallelSentences.ts';
import type { Shelved } from './library.ts';

/** What a passage is about beside its own words: unit, case title and section heading. */
export function passageContext({ study, section }: Shelved): string {
  return [study.unit, study.title, section.heading ?? ''].filter((line) => line !== '').join('\n');
}

/**
 * The terms a passage is indexed by: its own words and those of its section heading and case title; where the book has them in
 * English, these too, marked.
 */
export function passageTerms(text: string, one: Shelved): string[] {
  const { study, section } = one;
  const terms = indexTerms([text, study.title, section.heading ?? ''].join('\n'));
  return one.book.edition === null ? terms : [...terms, ...englishTerms(one)];
}

function englishTerms({ book, passage, study, section }: Shelved): string[] {
  const said = [
    ...sentencesTouched(book, passage).map(({ english }) => english),
    ...[study.title, section.heading ?? ''].map((words) => englishFor(book, words)),
  ];
  return indexTerms(said.filter((words) => words !== null).join('\n')).map(parallelTerm);
}
