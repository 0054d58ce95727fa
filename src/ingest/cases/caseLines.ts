import type { Entry } from '../../types.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** The lines of one case, without its title and unit. */
export interface CaseLines {
  entry: Entry;
  lines: SourceLine[];
  /** Page starts inside it; `at` counts in `lines`. */
  starts: PageStart[];
}
