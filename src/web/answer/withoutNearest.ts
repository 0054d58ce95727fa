import type { Answer } from '../../types.ts';
import { withoutNotice } from './withoutNotice.ts';

/** The text of a refusal without the line that quotes the nearest passage, which is shown apart. */
export function withoutNearest(
  answer: Pick<Answer, 'text' | 'notice' | 'searched' | 'closest'>,
): string {
  const text = withoutNotice(answer);
  const { nearest } = answer.searched;
  if (answer.closest === undefined || nearest === undefined) return text;
  const quotes = [nearest.quote, nearest.translation?.text ?? ''].filter((quote) => quote !== '');
  const lines = text.split('\n').filter((line) => !quotes.some((quote) => line.includes(quote)));
  return lines.join('\n');
}
