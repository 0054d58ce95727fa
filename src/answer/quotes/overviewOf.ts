import type { Library } from '../../retrieve/library.ts';
import type { Question } from '../../retrieve/question/question.ts';
import type { NamedCase } from '../../retrieve/question/unitName.ts';
import type { CaseFinding } from './coverCases.ts';
import { overviewQuotes } from './overview.ts';

export interface OverviewOfInput {
  library: Library;
  question: Question;
  /** Passages that may be quoted. */
  selected: readonly number[];
  /** Quotes of a case; a section that is asked for is told whole. */
  most: number;
}

/** What a case is about, for a question that asks nothing more of it. */
export function overviewOf(
  target: NamedCase,
  { library, question, selected, most }: OverviewOfInput,
): CaseFinding {
  const filter = { books: [target.book], cases: [target.study.id] };
  const within = library.select(filter).filter((doc) => selected.includes(doc));
  const quotes = overviewQuotes(library, within, filter);
  const isSection = question.references.sections.length > 0;
  return { target, quotes: isSection ? quotes : quotes.slice(0, most) };
}
