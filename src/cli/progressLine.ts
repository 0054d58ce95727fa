import { basename } from 'node:path';
import type { IngestProgress } from '../ingest/ingest.ts';
import { timeLeft, type ProgressSample } from './timeLeft.ts';

/** Makes the line that shows how far an ingest is, with the time the step has left. */
export function createProgressLine(
  now: () => number = () => performance.now(),
): (progress: IngestProgress) => string {
  let task = '';
  let first: ProgressSample = { at: 0, done: 0, total: 0 };
  return ({ book, step, done, total }) => {
    if (step === 'wait') return `waiting: ${book}`;
    const sample = { at: now(), done, total };
    const current = `${step} ${book}`;
    if (current !== task) [task, first] = [current, sample];
    const left = timeLeft(first, sample);
    const name = book === '' ? '' : ` ${basename(book)}`;
    return `${step}${name} ${done}/${total}${left === null ? '' : `, about ${left} s left`}`;
  };
}
