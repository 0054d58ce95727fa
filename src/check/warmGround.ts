import type { Library } from '../retrieve/library.ts';
import type { Ground } from './groundSentence.ts';

/** Passages looked at: enough for dictionaries, caches and compiled code to be ready. */
const PASSAGES = 40;

/** A sentence of English with a number, a name and common words. */
const ENGLISH = 'Every month the bureau in Daqing asks all cadres to study for eight hours.';

/** Checks a few sentences before anybody asks, so that the first answer of a model is checked as fast as the next. */
export function warmGround(ground: Ground, library: Library): void {
  for (const one of library.shelved.slice(0, PASSAGES)) {
    ground(`${library.textOf(one).slice(0, 60)}等。`, [one]);
    ground(ENGLISH, [one]);
  }
}
