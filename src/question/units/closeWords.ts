/** Words shorter than this are too alike for a slip to be told from another word. */
const SHORTEST = 6;

/** Finds words of a vocabulary that are a word with at most one letter inserted, left out or exchanged. */
export type CloseWords = (word: string) => string[];

/**
 * Prepares a vocabulary: each long word stands under itself and under its every form with one letter left out, so
 * that two words a letter apart share a form.
 */
export function createCloseWords(vocabulary: ReadonlySet<string>): CloseWords {
  const byForm = new Map<string, string[]>();
  for (const word of vocabulary) {
    // A word a letter too long is still found when the word itself is one letter short of the bound.
    if (word.length < SHORTEST - 1) continue;
    for (const form of formsOf(word)) {
      const words = byForm.get(form);
      if (words === undefined) byForm.set(form, [word]);
      else words.push(word);
    }
  }
  return (word) => {
    const exact = vocabulary.has(word) ? [word] : [];
    if (word.length < SHORTEST - 1) return exact;
    const alike = new Set([...formsOf(word)].flatMap((form) => byForm.get(form) ?? []));
    alike.delete(word);
    return [...exact, ...[...alike].filter((other) => isSlip(word, other))];
  };
}

function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at += 1) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** Two words that share a form can still be two letters apart (abcd, bcde). */
function isSlip(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rests: [string, string][] = [
    [a.slice(at + 1), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
  ];
  return rests.some(([left, right]) => left === right);
}
