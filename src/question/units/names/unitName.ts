import type { CaseStudy } from '../../../types.ts';

/** How a name was matched: by its full name, by a short name, or by a place several units lie in. */
export type NameMatch = 'full' | 'short' | 'place';

/** A case as it is named by a unit's name. */
export interface NamedCase {
  book: string;
  study: CaseStudy;
}

/** A name and the cases it can mean. */
export interface UnitName {
  match: NameMatch;
  cases: NamedCase[];
}
