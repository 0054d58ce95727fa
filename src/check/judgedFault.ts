import { faultOf, type Fault } from './fault.ts';
import type { Judgement } from './createJudge.ts';

/**
 * What the shares of words and the fitted judge say together: few words are no fault of a claim that the judge trusts, and one that it
 * doubts is at fault however many words stand there. Without a judge the shares decide.
 *
 * @param shares why too few words stand there; null where enough do
 * `doubted`: the reason given where only the judge doubts
 */
export function judgedFault(
  judgement: Judgement | undefined,
  shares: () => string | null,
  doubted: string,
): Fault | null {
  if (judgement === 'trusts') return null;
  const few = faultOf('loose', shares());
  return few ?? (judgement === 'doubts' ? { kind: 'loose', reason: doubted } : null);
}
