import type { Language } from '../../types.ts';

/** What a small word claims beside the facts of its sentence. */
export type Sense =
  | 'must'
  | 'may'
  | 'all'
  | 'only'
  | 'first'
  | 'most'
  | 'atMost'
  | 'atLeast'
  | 'cause'
  | 'plan'
  | 'hearsay'
  | 'always'
  | 'more';

/** Words of one language that say one sense. */
export interface SenseRow {
  id: string;
  language: Language;
  /** `claim`: words that say it plainly, so that the book must, too; `book`: words by which the book may say as much. */
  side: 'claim' | 'book';
  pattern: RegExp;
  means: Sense;
  examples: readonly string[];
  counterExamples: readonly string[];
}
