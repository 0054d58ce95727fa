import type { LineLook } from '../../source/sourceLines.ts';
import type { ListCounter } from './listCounter.ts';

/** An element of a web page that is open. */
export interface OpenElement {
  name: string;
  isSeen: boolean;
  /** The page hides it, and would show it. */
  isHidden: boolean;
  breaksAfter: boolean;
  /** Of a numbered list. */
  list: ListCounter | null;
  look: LineLook;
}
