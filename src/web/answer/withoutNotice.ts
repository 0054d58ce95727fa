import type { Answer } from '../../types.ts';

/** The text of an answer without its notice, which stands in its first line and is shown apart. */
export function withoutNotice({ text, notice }: Pick<Answer, 'text' | 'notice'>): string {
  if (notice === undefined || !text.startsWith(notice)) return text;
  return text.slice(notice.length).trimStart();
}
