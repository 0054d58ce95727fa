import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import type { SearchFilter } from '../../types.ts';

/**
 * A filter that names what does not exist is a slip the reader should hear of, not an empty answer.
 *
 * @throws CasebookError `invalid_input` that names the first stranger.
 */
export function assertFilter(
  filter: Omit<SearchFilter, 'pages'>,
  casebook: Pick<Casebook, 'books' | 'contents'>,
): void {
  const books = casebook.books().map(({ id }) => id);
  assertKnown('books', filter.books, new Set(books));
  if (filter.units === undefined && filter.cases === undefined) return;
  const entries = books.flatMap((id) =>
    casebook.contents(id).parts.flatMap((part) => part.entries),
  );
  assertKnown('units', filter.units, new Set(entries.map(({ unit }) => unit)));
  assertKnown('cases', filter.cases, new Set(entries.map((entry) => entry.case)));
}

function assertKnown(kind: string, given: readonly string[] | undefined, known: Set<string>): void {
  const stranger = given?.find((name) => !known.has(name));
  if (stranger === undefined) return;
  const message = `filter.${kind} takes names of the contents: current value is ${stranger}`;
  throw new CasebookError('invalid_input', message);
}
