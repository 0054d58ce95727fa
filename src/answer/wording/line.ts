import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Book, CaseStudy, Support } from '../../types.ts';

/** One step of an answer, before its citations are numbered. */
export type Line =
  /** Casebook's own words: framing, counts computed from the ledger, what is not held. */
  | { kind: 'note'; text: string }
  /** The words of one unit; `label` opens the line, by default the unit's name. */
  | { kind: 'quotes'; study: CaseStudy; excerpts: readonly Excerpt[]; label?: string | undefined }
  /** Words of the book side by side: a column each of `head`, one label and its cells a row. */
  | { kind: 'table'; head: readonly string[]; rows: readonly TableRow[] }
  /** What follows from figures of the book: the formula is casebook's own, each operand rests on the sentence that states it. */
  | { kind: 'computed'; formula: string; operands: readonly Operand[] }
  /** A statement resting on the table of contents: a case's title and pages. */
  | { kind: 'entry'; book: Book; study: CaseStudy; text: string };

/** Words of the book in a table, `lead` before them; a cell without words says that there are none. */
export interface TableCell {
  lead?: string;
  excerpts: readonly Excerpt[];
}

/** A figure computed with: how it is told, and the sentence of the book that states it. */
export interface Operand {
  words: string;
  excerpt: Excerpt;
}

/** A row of a table: what it is about, and its cells, one a further column. */
export interface TableRow {
  label: string;
  cells: readonly TableCell[];
}

/** A sentence of a model, checked: what it rests on, or why it rests on nothing. */
export interface Claim {
  /** '' within a line, otherwise a line break and the bullet of the line. */
  lead: string;
  text: string;
  support: Support;
  reason: string | null;
  excerpts: readonly Excerpt[];
}
