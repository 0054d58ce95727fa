import type { Supports } from './supports.ts';

/**
 * Citation precision (ALCE, Gao et al. 2023): the share of an answer's citations that are needed; 0 to 1, null where nothing is
 * cited. A citation counts where its sentence is supported by all it cites together, unless it does not support the
 * sentence by itself while the others do without it.
 *
 * Worked example: the first sentence cites [1], which carries it, and [2], which does not; the second cites [3] and [4], of
 * which neither is enough alone but both are together: [1], [3] and [4] count, 3/4.
 */
export function citationPrecision<C>(
  sentences: readonly { text: string; cited: readonly C[] }[],
  supports: Supports<C>,
): number | null {
  let needed = 0;
  let all = 0;
  for (const { text, cited } of sentences) {
    all += cited.length;
    if (!supports(text, cited)) continue;
    needed += cited.filter((one) => {
      const others = cited.filter((other) => other !== one);
      return supports(text, [one]) || !supports(text, others);
    }).length;
  }
  return all === 0 ? null : needed / all;
}
