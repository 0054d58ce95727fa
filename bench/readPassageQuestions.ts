import { readFileSync } from 'node:fs';

/** A question with passages that hold its answer, or only seem to. */
export interface PassageQuestion {
  question: string;
  /** `title: text`. */
  passages: string[];
  answerable: boolean;
}

/** Reads lines of `{ question, passages, answerable }`. */
export function readPassageQuestions(file: string): PassageQuestion[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as PassageQuestion);
}
