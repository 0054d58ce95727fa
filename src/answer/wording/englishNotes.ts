import type { Citation, Language } from '../../types.ts';

/** How to get English, in one line, where an English answer quotes Chinese words that have none. */
export function englishNotes(
  citations: readonly Pick<Citation, 'book' | 'quote' | 'translation'>[],
  language: Language,
): string[] {
  if (language === 'zh') return [];
  const books = citations
    .filter(({ quote, translation }) => translation === undefined && /\p{Script=Han}/u.test(quote))
    .map(({ book }) => book);
  const commands = [...new Set(books)].map((id) => `\`casebook translate ${id}\``);
  if (commands.length === 0) return [];
  return [
    `Quoted in Chinese where the book has no English: ${commands.join(', ')} makes it, with CHAT_MODEL.`,
  ];
}
