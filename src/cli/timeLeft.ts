/** Work that was done at a moment (milliseconds, any clock that only goes forward). */
export interface ProgressSample {
  at: number;
  done: number;
  total: number;
}

/** Before so much time has passed an estimate jumps about. */
const MIN_MS = 1_000;

/**
 * Seconds left, from how fast the work went since its first sample; null while nothing can be said. A third done in
 * ten seconds leaves twenty.
 */
export function timeLeft(first: ProgressSample, now: ProgressSample): number | null {
  const done = now.done - first.done;
  const passed = now.at - first.at;
  if (done <= 0 || passed < MIN_MS || now.total < now.done) return null;
  return Math.ceil(((now.total - now.done) * passed) / done / 1000);
}
