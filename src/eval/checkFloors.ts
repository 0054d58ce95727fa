import type { Floor } from './evalSettings.ts';
import { metricTable } from './metricTable.ts';
import type { Comparable } from './questionRecord.ts';
import { summarise } from './summarise.ts';

/** A metric that must reach something, and what it is. */
export interface FloorReached extends Floor {
  /** Null where no question has a value for it. */
  value: number | null;
  passes: boolean;
  /** Whether the goal is reached too; true where there is none beyond the bound. */
  reachesGoal: boolean;
}

/** Values are compared as they are shown: to a ten-thousandth. */
export const PRECISION = 1e4;

/** Holds every floor against a run; a metric without any value holds nothing up. */
export function checkFloors(
  questions: readonly Comparable[],
  floors: readonly Floor[],
): FloorReached[] {
  return floors.map((floor) => {
    const { metric, language, bound, goal = bound } = floor;
    const chosen = questions.filter((one) => language === undefined || one.language === language);
    const value = summarise(chosen)[metric] ?? null;
    const reaches = (wanted: number): boolean => {
      if (value === null) return true;
      const seen = Math.round(value * PRECISION) / PRECISION;
      return metricTable[metric].better === 'less' ? seen <= wanted : seen >= wanted;
    };
    return { ...floor, value, passes: reaches(bound), reachesGoal: reaches(goal) };
  });
}
