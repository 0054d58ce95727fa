import { characterPairs } from './characterPairs.ts';
import type { Fault } from './fault.ts';
import type { ReadWords } from './wordReader.ts';

const NEGATION =
  /不(?!仅|但|断|少|同|久|定期|懈|止|已|光|只|论|管|得不|是[^，,。；]*[，,]?而是)(?!(?<=(\p{Script=Han})不)\1)|没有|未(?!来)|并非|无(?!论|私)|禁止|拒绝/gu;

/** Words that say no without a particle: below a bound, free, stopped, lost. */
const SAYS_NO = /(?<!不)(?:低于|少于)|不足|以下|免|停|缺|失|掉|拒|禁|无(?!论)|空|差|除|退|取消/u;

/** Verbs between a negation and what it negates. */
const HELPERS = /^(?:能够?|得|可以?|会|准|许|应该?|要|再|被|曾|有)/u;

/** What is negated in the sentence must be negated in the cited sentence that is nearest to it, and the other way. */
export function negationFault(own: string, cited: ReadWords): Fault | null {
  const nearest = nearestSentence(own, cited);
  const [ours, theirs] = [own, nearest].map((text) => (text.match(NEGATION) ?? []).length);
  if (ours === theirs) return null;
  if (ours! > theirs!) {
    if (SAYS_NO.test(nearest)) return null;
    const extra =
      own.match(NEGATION)!.find((word) => !nearest.includes(word)) ?? own.match(NEGATION)![0];
    return { kind: 'contradicted', reason: `所引原文没有“${extra}”的意思` };
  }
  // A shortened sentence may have left the negated part out: only what it kept counts.
  const lost = [...nearest.matchAll(NEGATION)].find(({ 0: word, index }) => {
    const rest = nearest.slice(index + word.length).replace(HELPERS, '');
    const at = own.indexOf(rest.slice(0, 2));
    const isAlsoSaid = nearest.split(rest.slice(0, 2)).length > 2;
    return (
      rest.length > 1 &&
      at >= 0 &&
      !isAlsoSaid &&
      !own.slice(Math.max(0, at - 5), at).match(NEGATION)
    );
  });
  return lost === undefined
    ? null
    : { kind: 'contradicted', reason: `原文有“${lost[0]}”，句中漏掉了` };
}

function nearestSentence(own: string, { sentences }: ReadWords): string {
  const pairs = characterPairs(own);
  let nearest = '';
  let most = -1;
  for (const sentence of sentences) {
    let shared = 0;
    for (const pair of sentence.pairs) if (pairs.has(pair)) shared += 1;
    if (shared > most) [nearest, most] = [sentence.tight, shared];
  }
  return nearest;
}
