import { expect, test } from 'vitest';
import { createShortenedWords } from './shortenedWords.ts';

const shortened = createShortenedWords(
  new Set(['statistics', 'science', 'technology', 'bureau', 'party', 'school', 'and']),
);

test.each([
  ['stats', ['statistics']],
  ['stat', ['statistics']],
  ['sci', ['science']],
  ['tech', ['technology']],
  ['s', []],
  ['sc', []],
  ['science', []],
  ['par', []],
  ['xyz', []],
  ['', []],
])('createShortenedWords() takes %j for %j', (word, whole) => {
  expect(shortened(word)).toEqual(whole);
});
