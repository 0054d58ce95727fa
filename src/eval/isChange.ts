import type { Interval } from './bootstrapIntervals.ts';
import { PRECISION } from './checkFloors.ts';

/** Whether a difference is more than rounding, and so worth showing. */
export function isChange(interval: Interval | undefined): interval is Interval {
  return interval !== undefined && Math.abs(interval.difference) * PRECISION >= 0.5;
}
