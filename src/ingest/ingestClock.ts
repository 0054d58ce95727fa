/** The steps of an ingest, in order. */
export type IngestStep = 'read' | 'wait' | 'embed' | 'index';

/** Measures the steps of an ingest. */
export interface IngestClock {
  /** Ends a step. */
  lap(step: IngestStep): void;
  /** In seconds, to a thousandth. */
  times(): { steps: Record<IngestStep, number>; seconds: number };
}

/** Starts to measure. */
export function createIngestClock(): IngestClock {
  const started = performance.now();
  const steps = { read: 0, wait: 0, embed: 0, index: 0 };
  let last = started;
  const round = (ms: number): number => Math.round(ms) / 1000;
  return {
    lap(step) {
      const now = performance.now();
      steps[step] = round(now - last);
      last = now;
    },
    times: () => ({ steps, seconds: round(performance.now() - started) }),
  };
}
