import type { Casebook } from '../casebook.ts';
import type { Turns } from './turns.ts';

/** A casebook whose questions, searches and checks wait for their turn. */
export function casebookInTurns(casebook: Casebook, turns: Turns): Casebook {
  return {
    ...casebook,
    ask: (request, options) => turns.run(() => casebook.ask(request, options), options?.signal),
    search: (request, options) =>
      turns.run(() => casebook.search(request, options), options?.signal),
    check: (request, options) => turns.run(() => casebook.check(request, options), options?.signal),
  };
}
