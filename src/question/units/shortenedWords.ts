/** Shorter openings are those of too many words. */
const SHORTEST_OPENING = 3;

/** Shorter words are not shortened. */
const SHORTEST_WORD = 6;

/** Finds words of a vocabulary that a word is the opening of: sci, tech, stats. */
export type ShortenedWords = (word: string) => readonly string[];

/** Prepares a vocabulary: each word stands under its openings. A plural of one (stats) stands for the same words. */
export function createShortenedWords(vocabulary: ReadonlySet<string>): ShortenedWords {
  const byOpening = new Map<string, string[]>();
  const add = (opening: string, word: string): void => {
    const words = byOpening.get(opening);
    if (words === undefined) byOpening.set(opening, [word]);
    else if (!words.includes(word)) words.push(word);
  };
  for (const word of vocabulary) {
    if (word.length < SHORTEST_WORD) continue;
    for (let length = SHORTEST_OPENING; length < word.length; length += 1) {
      const opening = word.slice(0, length);
      add(opening, word);
      add(`${opening}s`, word);
    }
  }
  return (word) => (byOpening.get(word) ?? []).filter((whole) => whole !== word);
}
