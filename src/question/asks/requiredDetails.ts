import { ungrouped } from '../../text/numbersIn.ts';
import { normalise } from '../../text/normalise.ts';

/**
 * Details of a question that an answer must stand beside: numbers with what they count (2005年, 三次, 12 people)
 * and quoted words. Another year or another name is another question.
 */
export function requiredDetails(question: string): string[] {
  const plain = ungrouped(normalise(question));
  const quoted = [...plain.matchAll(/[“"「『《']([^”"」』》']{2,40})[”"」』》']/gu)].map(
    (match) => match[1]!,
  );
  const rest = quoted.reduce((text, words) => text.replace(words, ' '), plain);
  const counted =
    rest.match(
      /[0-9]+(?:\.[0-9]+)?|(?<![〇零一二两三四五六七八九十百千万])[〇零一二两三四五六七八九十百千万]{2,}(?=[年月日人次个项件篇期家])/gu,
    ) ?? [];
  return [...quoted.filter((words) => /\p{Script=Han}/u.test(words)), ...counted];
}
