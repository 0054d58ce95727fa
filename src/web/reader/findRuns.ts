import type { Run } from './pageParagraphs.ts';

/** Characters shown on either side of the first word found. */
const AROUND = 48;

/** A short piece of a text around the first of some words, with all of them marked. */
export function findRuns(text: string, words: readonly string[]): Run[] {
  const wanted = words.filter((word) => word !== '').map(escapeForRegExp);
  const pattern = new RegExp(`(${wanted.join('|')})`, 'giu');
  const first = wanted.length === 0 ? -1 : text.search(pattern);
  const from = Math.max(0, first - AROUND);
  const piece = text.slice(from, Math.max(first, 0) + 2 * AROUND);
  const parts = wanted.length === 0 ? [piece] : piece.split(pattern);
  const runs = parts.map((part, at) => ({ text: part, marked: at % 2 === 1 }));
  return runs.filter((run) => run.text !== '');
}

function escapeForRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
