import type { Library } from '../../retrieve/library.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';

/** What a case is kept under. */
export function caseKey({ book, study }: NamedCase): string {
  return `${book} ${study.id}`;
}

/** Passages by the case they are of (`caseKey`), in their order. */
export function docsByCase(library: Library, selected: readonly number[]): Map<string, number[]> {
  const docs = new Map<string, number[]>();
  for (const doc of selected) {
    const { book, study } = library.shelved[doc]!;
    const key = caseKey({ book: book.id, study });
    const own = docs.get(key);
    if (own === undefined) docs.set(key, [doc]);
    else own.push(doc);
  }
  return docs;
}
