import type { Shelved } from '../retrieve/library.ts';
import type { AnswerStatus, Citation, Coverage, SearchFilter, Searched } from '../types.ts';
import type { Basis } from './evidence/basis.ts';
import type { Composed } from './wording/composer.ts';

/** An answer before it is given an id and times. */
export interface Drafted extends Composed {
  status: AnswerStatus;
  coverage?: Coverage;
  searched: Searched;
  /** What was weighed for it; absent or null where nothing was. */
  basis?: Basis | null;
  /** It tells the whole contents: nothing in the question says which entries are asked for. */
  ofAll?: boolean;
  /** Words of the text that answer by themselves, where they are not the reader's. */
  result?: string;
  /** Of a refusal: the passage that came nearest. */
  closest?: Citation | undefined;
  /** Passages a model may word this answer from, best first; empty where there is nothing to word. */
  material: readonly Shelved[];
  /** The refusal in its place, for a model that finds no answer in the material. */
  refuse?: () => Promise<Drafted>;
}

/** How a question is to be answered. */
export interface AnswerOptions {
  /** What the question and its asker restrict the search to, together. */
  filter: SearchFilter;
  /** What the asker restricts it to: no answer leaves that, whatever the question names. */
  within?: SearchFilter | undefined;
  signal?: AbortSignal | undefined;
  /** Called when everything was looked up and only the wording is left. */
  onRetrieved?: () => void;
}
