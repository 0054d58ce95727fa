/** For each first UTF-16 unit of some words the length of the longest of them: no longer text beginning so is one. */
export function longestByFirst(words: readonly string[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const word of words) {
    const first = word.charAt(0);
    longest.set(first, Math.max(word.length, longest.get(first) ?? 0));
  }
  return longest;
}
