/** How surely an answer answers its question. */
export type Strength = 'strong' | 'fair' | 'weak';

/** From here on nine of ten answers are right where the weights are calibrated. */
const STRONG = 0.9;
/** From here on an answer is likelier right than wrong. */
const FAIR = 0.5;

/** The strength of a probability, 0 to 1, that an answer answers its question. */
export function strengthOf(confidence: number): Strength {
  if (confidence >= STRONG) return 'strong';
  return confidence >= FAIR ? 'fair' : 'weak';
}
