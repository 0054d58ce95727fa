import { z } from 'zod';

/** A logistic model over named features, as it is kept in a file. */
export const linearModelSchema = z.object({
  features: z.array(z.string()),
  /** What is taken from each feature, and what it is then divided by. */
  means: z.array(z.number()),
  deviations: z.array(z.number().positive()),
  /** Of the scaled features. */
  weights: z.array(z.number()),
  bias: z.number(),
});

export type LinearModel = z.infer<typeof linearModelSchema>;

/** The log-odds of "yes": positive where that is likelier. `row` in the order of the model's features. */
export function logOdds(model: LinearModel, row: readonly number[]): number {
  return contributions(model, row).reduce((sum, part) => sum + part, model.bias);
}

/** What each feature adds to the log-odds. */
export function contributions(model: LinearModel, row: readonly number[]): number[] {
  return row.map(
    (value, at) => ((value - model.means[at]!) / model.deviations[at]!) * model.weights[at]!,
  );
}

/** The probability that log-odds stand for, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The least and, taken from one, the most that a probability is taken to be. */
const FLOOR = 1e-4;

/** The log-odds of a probability, bounded: nothing is taken to be certain. */
export function logit(probability: number): number {
  const bounded = Math.min(1 - FLOOR, Math.max(FLOOR, probability));
  return Math.log(bounded / (1 - bounded));
}
