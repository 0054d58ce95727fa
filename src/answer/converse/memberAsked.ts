import type { Language } from '../../types.ts';
import { memberRows, type Members } from './memberRows.ts';

/** Which members of a list a question speaks of; null where of none. `text` is `legible`. */
export function memberAsked(text: string, language: Language): Members | null {
  for (const { language: of, pattern, means } of memberRows) {
    const match = of === language ? pattern.exec(text) : null;
    const members = match === null ? null : means(match);
    if (members !== null) return members;
  }
  return null;
}

/** The members of a list that are meant; empty where it has none such. */
export function membersOf<T>(items: readonly T[], { from, to }: Members): T[] {
  const first = from > 0 ? from - 1 : items.length + from;
  const last = to > 0 ? to - 1 : items.length + to;
  return first < 0 || first >= items.length ? [] : items.slice(first, last + 1);
}
