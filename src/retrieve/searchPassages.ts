import { breathe } from '../breathe.ts';
import type { Hit, SearchFilter, Searched } from '../types.ts';
import { matchConcept, readForEvidence } from './evidence.ts';
import type { Library } from './library.ts';
import type { QuestionPlanner } from '../question/plan.ts';
import type { Ranker } from './ranker.ts';
import type { Scored } from './store/topK.ts';

export interface SearchPassagesRequest {
  question: string;
  k: number;
  filter?: SearchFilter | undefined;
}

/** What a search works on. */
export interface SearchDeps {
  library: Library;
  ranker: Ranker;
  planner: QuestionPlanner;
}

/** From this match on a concept is reported as found in a hit. */
const FOUND = 0.5;

/**
 * The best `k` passages for a question, each with where its score comes from; where the question got no vector the words alone tell,
 * and `searched` says so.
 */
export async function searchPassages(
  { question, k, filter }: SearchPassagesRequest,
  { library, ranker, planner }: SearchDeps,
): Promise<{ hits: Hit[]; searched: Searched }> {
  await breathe();
  const understood = planner.plan(question);
  const selected = library.select({ ...filter, ...understood.filter });
  const allowed = new Set(selected);
  const prepared = await ranker.prepare(understood.topic || question);
  const { lexical, vectors, fused } = await ranker.rank(prepared, {
    k,
    allow: (doc) => allowed.has(doc),
  });
  const hits = fused.map(({ doc, score }) => {
    const text = readForEvidence(library.textOf(library.shelved[doc]!));
    const terms = prepared.query.concepts.filter((concept) => matchConcept(concept, text) >= FOUND);
    const trace = { ...traceOf('lexical', lexical, doc), ...traceOf('vector', vectors, doc) };
    return library.hit(doc, score, { ...trace, terms: terms.map((concept) => concept.text) });
  });
  const units = new Set(selected.map((doc) => library.shelved[doc]!.study)).size;
  const byWords = prepared.vector === null ? { wordsAlone: true as const } : {};
  return { hits, searched: { passages: selected.length, units, ...byWords } };
}

function traceOf<K extends 'lexical' | 'vector'>(
  kind: K,
  ranking: readonly Scored[],
  doc: number,
): Record<`${K}Rank`, number | null> & Record<`${K}Score`, number> {
  const at = ranking.findIndex((one) => one.doc === doc);
  const rank = at < 0 ? null : at + 1;
  return { [`${kind}Rank`]: rank, [`${kind}Score`]: ranking[at]?.score ?? 0 } as Record<
    `${K}Rank`,
    number | null
  > &
    Record<`${K}Score`, number>;
}
