/** How far something was at a time in milliseconds. */
export interface Sample {
  at: number;
  done: number;
  total: number;
}

/** Shorter than this a pace tells nothing, in milliseconds. */
const TELLING = 1000;

/** Whole seconds until all is done, at the pace from the first sample to the last; null where there is none yet. */
export function secondsLeft(first: Sample, { at, done, total }: Sample): number | null {
  const took = at - first.at;
  const did = done - first.done;
  if (took < TELLING || did <= 0 || total <= done) return null;
  return Math.ceil(((total - done) * took) / did / 1000);
}
