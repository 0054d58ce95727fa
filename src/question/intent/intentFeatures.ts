import { normalise } from '../../text/normalise.ts';

/** Longest run of characters that counts. */
const LONGEST = 4;

/** Marks behind a question: half of the people who ask leave them out. */
const CLOSING = /[\s?!。.…~]+$/u;

/** Characters of a question that are read: what it asks for is said in these. */
const MOST_READ = 400;

/** A question as it is judged: normalised, on one line, without the marks behind it; of a long one the beginning. */
export function plainQuestion(question: string): string {
  return normalise(question.slice(0, MOST_READ)).replace(/\s+/gu, ' ').replace(CLOSING, '').trim();
}

/**
 * What a question by itself is judged by: runs of up to four characters, and Latin words by themselves and in pairs, each with how often it
 * occurs. Which number it is does not matter, nor do marks behind the question.
 */
export function intentFeatures(question: string): Map<string, number> {
  const text = `^${plainQuestion(question).replace(/[0-9]+/gu, '0')}$`;
  const found = new Map<string, number>();
  const add = (feature: string): void => {
    found.set(feature, (found.get(feature) ?? 0) + 1);
  };
  for (let at = 0; at < text.length; at += 1) {
    for (let length = 1; length <= LONGEST && at + length <= text.length; length += 1) {
      add(text.slice(at, at + length));
    }
  }
  const words = text.match(/[a-z']+/gu) ?? [];
  words.forEach((word, at) => {
    add(` ${word} `);
    if (at > 0) add(` ${words[at - 1]!} ${word} `);
  });
  return found;
}
