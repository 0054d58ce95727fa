import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Library } from '../../retrieve/library.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { namedOf, type NamedInput } from '../contents/namedOf.ts';

export interface AsksWholeInput {
  library: Library;
  /** What the question names beside its unit. */
  concepts: readonly Concept[];
  /** The passages that are to be summed up. */
  selected: readonly number[];
  /** What asks, and names nothing: a summary by default; or the contents. */
  asking?: NamedInput['asking'];
  /** Default: the model that ships. */
  intentOf?: NamedInput['intentOf'];
}

/** A word that stands in more of the passages than this is what all of them are about. */
const COMMON = 0.5;

/**
 * Whether a summary is to be one of all passages, or the contents are asked for and not what the passages say: nothing that is named sets some
 * of them apart. Words that by themselves ask for a summary (经验, 做法, overview) or for the contents name nothing, as the intent model reads
 * them; nor do words that stand nowhere, or nearly everywhere.
 */
export function asksWhole(input: AsksWholeInput): boolean {
  const { library, concepts, selected, asking = 'summary', intentOf } = input;
  const named = namedOf(concepts, { asking, intentOf });
  if (named.length === 0) return true;
  const found = sampleOf(selected).map(
    (doc) => measureEvidence(named, readForEvidence(library.textOf(library.shelved[doc]!))).found,
  );
  return !named.some(({ text, df }) => {
    const share = found.filter((one) => one.includes(text)).length / found.length;
    // What a sample lacks may stand in the rest.
    return share > 0 ? share <= COMMON : df > 0 && found.length < selected.length;
  });
}

/** Passages looked at: of more, as many at equal distances tell which words all of them are about. */
const MOST_LOOKED_AT = 100;

function sampleOf(docs: readonly number[]): number[] {
  const step = Math.max(1, docs.length / MOST_LOOKED_AT);
  const count = Math.min(docs.length, MOST_LOOKED_AT);
  return Array.from({ length: count }, (_, at) => docs[Math.floor(at * step)]!);
}
