import type { PriorTurn } from '../types.ts';
import type { Catalogue } from './catalogue.ts';
import { suggestQuestions, type SuggestOptions } from './suggestQuestions.ts';

/** What questions are suggested for. */
export interface SuggestRequest extends Omit<SuggestOptions, 'turns'> {
  /** Without it, all of them. */
  book?: string | undefined;
  /** One that is not kept is one that has not begun. */
  conversationId?: string | undefined;
  /** Who asks; without one the operator. */
  reader?: string | undefined;
  /** Earlier turns, oldest first, where no conversation is named. */
  history?: readonly PriorTurn[] | undefined;
}

/** Suggests from the books of a catalogue; throws `not_found` for a book there is not. */
export function createSuggest(
  catalogue: Pick<Catalogue, 'books' | 'contents'>,
  recall: (conversationId: string, reader?: string) => readonly PriorTurn[],
): (request?: SuggestRequest) => string[] {
  return ({ book, conversationId, reader, history, ...options } = {}) => {
    const books = book === undefined ? catalogue.books().map(({ id }) => id) : [book];
    const turns = conversationId === undefined ? history : recall(conversationId, reader);
    return suggestQuestions(
      books.map((id) => catalogue.contents(id)),
      { ...options, turns },
    );
  };
}
