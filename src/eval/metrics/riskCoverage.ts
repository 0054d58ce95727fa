/** A question, how sure it could be answered, and whether answering it is a mistake. */
export interface Decided {
  confidence: number;
  /** It cannot be answered, or was answered wrongly. */
  isMistake: boolean;
}

/** A place to draw the line between answering and refusing. */
export interface RiskPoint {
  /** Least confidence answered. */
  threshold: number;
  /** Share of the questions answered. */
  coverage: number;
  /** Share of mistakes among them. */
  risk: number;
}

/**
 * Coverage–risk curve of a refusing system (El-Yaniv & Wiener 2010): for each confidence as threshold, how many questions
 * would be answered and how many of those answers would be mistakes; from the surest question to all of them.
 *
 * Worked example: confidences 0.9 (right), 0.6 (mistake), 0.6 (right), 0.2 (mistake): at 0.9 coverage 1/4 and risk 0, at 0.6
 * coverage 3/4 and risk 1/3, at 0.2 coverage 1 and risk 1/2.
 */
export function riskCoverage(decided: readonly Decided[]): RiskPoint[] {
  const thresholds = [...new Set(decided.map(({ confidence }) => confidence))];
  return thresholds
    .sort((a, b) => b - a)
    .map((threshold) => {
      const answered = decided.filter(({ confidence }) => confidence >= threshold);
      const mistakes = answered.filter(({ isMistake }) => isMistake).length;
      const coverage = answered.length / decided.length;
      return { threshold, coverage, risk: mistakes / answered.length };
    });
}
