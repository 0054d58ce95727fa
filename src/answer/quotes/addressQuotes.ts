import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import { addressOpened, type Address } from '../../question/addresses.ts';
import type { Span } from '../../types.ts';
import { spanExcerpts } from './spanExcerpts.ts';

/** Passages of one thing, and things of one question (several laws have an article 4), that are quoted at most. */
const MOST = 6;

/**
 * The articles, annexes, tables or figures a question asks for by number, from their first words on: an article or annex to
 * where its section ends or the next one begins, a table with its rows, a figure by its title, a note.
 */
export function addressQuotes(
  library: Library,
  addresses: readonly Address[],
  selected: readonly number[],
): Excerpt[] {
  if (addresses.length === 0) return [];
  const sections = new Map<Shelved['section'], Shelved[]>();
  for (const doc of selected) {
    const shelved = library.shelved[doc]!;
    sections.set(shelved.section, [...(sections.get(shelved.section) ?? []), shelved]);
  }
  const found = [...sections.values()].flatMap((passages) =>
    spansIn(passages[0]!, addresses).flatMap((span) => spanExcerpts(span, passages)),
  );
  return found.slice(0, MOST);
}

function spansIn({ book, section }: Shelved, addresses: readonly Address[]): Span[] {
  const paragraphs = paragraphsOf(book.text, section);
  return paragraphs.flatMap(({ start, end }, at) => {
    const opened = addressOpened(book.text.slice(start, end));
    if (!addresses.some((one) => isSame(one, opened))) return [];
    let to = at + 1;
    while (
      to < paragraphs.length &&
      goesOn(opened!, book.text.slice(paragraphs[to]!.start, paragraphs[to]!.end))
    )
      to += 1;
    return [{ start, end: paragraphs[to - 1]!.end }];
  });
}

function isSame(one: Address, other: Address | null): boolean {
  return one.kind === other?.kind && one.number === other.number && one.sub === other.sub;
}

function goesOn({ kind }: Address, paragraph: string): boolean {
  if (kind === 'figure' || kind === 'note') return false;
  if (kind === 'table') return paragraph.includes('\t');
  const next = addressOpened(paragraph)?.kind;
  return next !== 'annex' && next !== kind;
}

function paragraphsOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') spans.push({ start: from, end: from + line.trimEnd().length });
    from += line.length + 1;
  }
  return spans;
}
