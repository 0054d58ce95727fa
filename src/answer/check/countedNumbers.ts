import { normalise } from '../../text/normalise.ts';
import { numbersIn } from '../../text/numbersIn.ts';

/** The numbers of a text by value, each with the character it counts where one follows: 3年 → 3年, 166 → 166. */
export function countedNumbers(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const plain = normalise(text).replace(/\s+/gu, '');
  for (const match of plain.matchAll(
    /百分之[〇零一二三四五六七八九十百点]+|[0-9]+(?:[.,][0-9]+)*[%万亿]?|[〇零一二两三四五六七八九十百千万亿]+/gu,
  )) {
    for (const value of numbersIn(match[0])) {
      const next = plain
        .slice(match.index + match[0].length)
        .replace(/^[余多来]/u, '')
        .charAt(0);
      found.set(/\p{Script=Han}/u.test(next) ? `${value}${next}` : value, value);
    }
  }
  return found;
}
