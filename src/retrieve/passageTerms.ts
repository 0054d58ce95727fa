import { indexTerms } from '../text/words.ts';
import type { Shelved } from './library.ts';

/** What a passage is about beside its own words: unit, case title and section heading. */
export function passageContext({ study, section }: Shelved): string {
  return [study.unit, study.title, section.heading ?? ''].filter((line) => line !== '').join('\n');
}

/** The terms a passage is indexed by: its own words and those of its section heading and case title. */
export function passageTerms(text: string, { study, section }: Shelved): string[] {
  return indexTerms([text, study.title, section.heading ?? ''].join('\n'));
}
