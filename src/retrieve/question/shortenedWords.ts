/** Shorter openings are those of too many words. */
const SHORTEST_OPENING = 3;

/** Shorter words are not shortened. */
const SHORTEST_WORD = 6;

/** Finds words of a vocabulary that a word is the opening of: sci, tech, stats. */
export type ShortenedWords = (word: string) => string[];

/** Prepares a vocabulary. A plural of the opening (stats) stands for the same words. */
export function createShortenedWords(vocabulary: ReadonlySet<string>): ShortenedWords {
  const words = [...vocabulary].filter((word) => word.length >= SHORTEST_WORD);
  return (word) => {
    const openings = [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])].filter(
      (opening) => opening.length >= SHORTEST_OPENING,
    );
    return words.filter((whole) =>
      openings.some((opening) => whole.length > opening.length && whole.startsWith(opening)),
    );
  };
}
