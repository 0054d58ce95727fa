/** A question longer than this tells a story around what it asks: Chinese in characters, English in words. */
const LONG = { han: 45, words: 28 };

/** Where clauses end; commas part English sentences too finely. */
const CLAUSE_ZH = /(?<=[,，。;；!！?？])/u;
const CLAUSE_EN = /(?<=[.;!?])\s+/u;

/** Words that ask. */
const ASKS =
  /[?？]|[吗呢]|多少|几|什么|哪|谁|怎|如何|是否|\b(?:who|whom|whose|what|which|when|where|why|how|whether|if)\b/u;

/**
 * Of a long question (normalised) the clauses that ask; the others tell who asks and why. Null where it is short,
 * where nothing in it asks, and where all of it does.
 */
export function askingPart(plain: string): string | null {
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (han < LONG.han && words < LONG.words) return null;
  const clauses = plain.split(han < words ? CLAUSE_EN : CLAUSE_ZH);
  const asking = clauses.filter((clause) => ASKS.test(clause));
  return asking.length === 0 || asking.length === clauses.length ? null : asking.join(' ');
}
