/** Words as frequent as this weigh half. */
const HALF_WEIGHT_SHARE = 1e-3;

/**
 * How much a word counts in the vector of a text: a / (a + p), where p is the word's share of the language
 * (Arora et al., “A simple but tough-to-beat baseline for sentence embeddings”, 2017).
 *
 * @param rarity −ln p
 */
export function textWeight(rarity: number): number {
  return HALF_WEIGHT_SHARE / (HALF_WEIGHT_SHARE + Math.exp(-rarity));
}
