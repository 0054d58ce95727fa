import type { Span } from '../../types.ts';
import type { Named } from './namedIn.ts';

/** A text with something else in the place of a span. */
export function replaceSpan(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Between two names that are spoken of together. */
const JOINING = /^(?:\s|,|、|和|与|跟|及|以及|同|\band\b|\bor\b|\bwith\b|\bthe\b)*$/iu;

/**
 * The names of a text as one span with everything between them; `isOne`: nothing but joiners stands between. Null where it
 * names none.
 */
export function nameGroup(
  text: string,
  named: readonly Named[],
): (Span & { isOne: boolean }) | null {
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  const isOne = named.every((name, at) => {
    const before = named[at - 1];
    return before === undefined || JOINING.test(text.slice(before.end, name.start));
  });
  return { start: first.start, end: last.end, isOne };
}

/** A text with its names replaced: by one list where they stand together, else the first, and the others left out. */
export function replaceNames(text: string, named: readonly Named[], by: string): string {
  const group = nameGroup(text, named);
  if (group === null) return text;
  if (group.isOne) return replaceSpan(text, group, by);
  return named.reduceRight((rest, name, at) => {
    if (at === 0) return replaceSpan(rest, name, by);
    const joined = /(?:[、,]|和|与|跟|同|\s+and(?: the)?)\s*$/iu.exec(rest.slice(0, name.start));
    const start = name.start - (joined?.[0].length ?? 0);
    return replaceSpan(rest, { start, end: name.end }, '');
  }, text);
}
