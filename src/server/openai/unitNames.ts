import type { Casebook } from '../../casebook.ts';

/** The units of all books, as printed in their contents. */
export function unitNames(casebook: Pick<Casebook, 'books' | 'contents'>): string[] {
  return casebook
    .books()
    .flatMap(({ id }) => casebook.contents(id).parts)
    .flatMap(({ entries }) => entries.map(({ unit }) => unit));
}
