import type { SearchFilter } from '../../types.ts';
import type { Room } from '../model/room.ts';

/** What a question was limited to, in words of the page's language: books, parts or cases, units, pages. */
export function scopeNames(
  { settings, shelf }: Pick<Room, 'settings' | 'shelf'>,
  { books = [], units = [], cases = [], pages = [] }: SearchFilter,
): string[] {
  const language = settings.language.value;
  const texts = settings.texts.value;
  // the only book there is goes without saying
  const isOnly = (id: string): boolean => shelf.books.value?.every((one) => one.id === id) === true;
  const titles = books.filter((id) => !isOnly(id)).map((id) => shelf.titleOf(id, language));
  const [book] = books;
  const at = book === undefined ? { language } : { language, book };
  const sorted = pages.toSorted((a, b) => a - b);
  return [
    ...titles,
    ...namesOfCases({ shelf }, book ?? '', cases),
    ...units.map((unit) => shelf.unitName(unit, at)),
    ...(sorted.length === 0 ? [] : [texts.pages(sorted[0]!, sorted.at(-1)!)]),
  ];
}

/** Whole parts by their title, what is left by its own. */
function namesOfCases(
  { shelf }: Pick<Room, 'shelf'>,
  book: string,
  cases: readonly string[],
): string[] {
  if (cases.length === 0) return [];
  const chosen = new Set(cases);
  const parts = shelf.partsOf(book);
  const whole = parts.filter(({ entries }) => entries.every((entry) => chosen.has(entry.case)));
  const named = new Set(whole.flatMap(({ entries }) => entries.map((entry) => entry.case)));
  const rest = cases.filter((id) => !named.has(id));
  const titleOf = (id: string): string =>
    shelf.entries(book).find((entry) => entry.case === id)?.title ?? id;
  return [...whole.map(({ label, title }) => `${label} ${title}`.trim()), ...rest.map(titleOf)];
}
