import { describe, expect, it } from 'vitest';
import { englishMentions } from './englishMentions.ts';

describe('englishMentions()', () => {
  it.each([
    ['What did they do about training', 'they', 'focus'],
    ["What about that bureau's rules", "that bureau's", 'focus'],
    ['its rules', 'its', 'focus'],
    ['Which films were watched by them', 'them', 'focus'],
    ['the second one', 'the second one', 'nth'],
    ['the latter', 'the latter', 'nth'],
    ['How did the last bureau study', 'the last bureau', 'nth'],
    ['the first two', 'the first two', 'run'],
    ['both of them', 'both of them', 'several'],
    ['Which of them read books', 'them', 'several'],
    ['What do these units have in common', 'these units', 'several'],
    ['the next one', 'the next one', 'step'],
  ])('%s refers by %s', (text, words, to) => {
    const found = englishMentions(text).map(({ start, end, reference }) => [
      text.slice(start, end),
      reference.to,
    ]);
    expect(found).toEqual([[words, to]]);
  });

  it.each([
    'How did staff share what they learned',
    'Is it true',
    'How long does it take',
    'the second system',
    'the Bureau of Finance',
    'the department of the interior',
    'this book',
    'What was the first lecture about',
  ])('%s refers to nothing', (text) => {
    expect(englishMentions(text)).toEqual([]);
  });
});
