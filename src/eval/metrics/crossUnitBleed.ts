import type { Citation } from '../../types.ts';

/**
 * Cross-unit bleed: how many citations of an answer belong to another unit than those the question names; must be 0.
 *
 * Worked example: asked about 市统计局, cited 市统计局, 林甸县统计局, 市统计局: 1.
 */
export function crossUnitBleed(
  citations: readonly Pick<Citation, 'unit'>[],
  named: readonly string[],
): number {
  return citations.filter(({ unit }) => !named.includes(unit)).length;
}
