import { normalise } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { numbersIn, ungrouped } from '../text/numbersIn.ts';
import type { Concept } from './question/concept.ts';
import { readForEvidence } from './evidence.ts';

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

/** The details that do not stand in a text; numbers are compared by value. */
export function missingDetails(details: readonly string[], text: string): string[] {
  if (details.length === 0) return [];
  const { tight, terms } = readForEvidence(text);
  const numbers = numbersIn(normalise(text));
  return details.filter((detail) => {
    if (/^[0-9.]+$/u.test(detail)) return !numbers.has(detail) && !terms.has(detail);
    const value = parseNumeral(detail);
    if (value !== null) return !tight.includes(detail) && !numbers.has(String(value));
    return !tight.includes(detail.replace(/\s+/gu, ''));
  });
}

/** A single character that can stand for a name (日 for Japan) stands in too many other words to tell. */
const SINGLE = /^\p{Script=Han}$/u;

/**
 * Names of an English question (capitals inside a sentence) that stand nowhere in the books in any form: a question
 * about them is about something else.
 */
export function unheardNames(question: string, concepts: readonly Concept[]): string[] {
  const inside = question.matchAll(/(?<=[\p{L}\p{N},;)’'”"]\s+)\p{Lu}\p{L}{2,}/gu);
  const names = new Set([...inside].map(([name]) => name.toLowerCase()));
  return concepts
    .filter(({ text, df, variants, isUnheardName = false }) => {
      if (df === 0 && isUnheardName) return true;
      const isName = text.split(' ').some((word) => names.has(word));
      return isName && (df === 0 || variants.every((one) => SINGLE.test(one.text)));
    })
    .map(({ text }) => text);
}
