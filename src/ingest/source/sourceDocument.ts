import type { IngestWarning } from '../../types.ts';
import type { SourceLine } from './sourceLines.ts';

/** A page as the format itself knows it. */
export interface SourcePage {
  /** Index in `SourceDocument.lines` of its first line; that of the next page where it has none. */
  at: number;
  /** The Arabic number the page bears, as printed or filled in from its neighbours; null where none can be told. */
  number: number | null;
  /** The number stands on the page itself; false: it was filled in. */
  isPrinted: boolean;
  /** Position in the file, from 1. */
  index: number;
  /** The name the file gives the page (a PDF's page label), such as `iv`; null without one. */
  label: string | null;
  /** How sure text recognition is of its text, from 0 to 1; absent where the file has the text. */
  recognised?: number;
}

/** Where a page begins that is called by a label, and not by a number. */
export interface PageLabelStart {
  /** Index in `SourceDocument.lines` of its first line. */
  at: number;
  label: string | null;
}

/** A heading the format marks as one (a heading style, a bookmark), in the order of the text. */
export interface OutlineItem {
  /** From 1: the outermost. */
  level: number;
  title: string;
  /** Index in `SourceDocument.lines` of the line where it stands, or where its page starts. */
  at: number;
}

/**
 * What a reader makes of a file: its lines as a person reads them, and what the format itself tells about pages and
 * structure. One reader a format; what follows is the same for all.
 */
export interface SourceDocument {
  /** Running heads, running feet and printed page numbers are taken out where the format lets one tell them. */
  lines: SourceLine[];
  /** Empty where the format numbers no pages: then page marks and form feeds in the lines tell them. */
  pages: SourcePage[];
  /** The printed numbers begin anew with each case (2-1): they are labels of `pages`, none tells a page of the book. */
  countsByCase?: boolean;
  /** Where pages begin that bear a label beside the count (iii); null: one that bears none. By default `pages` tell it. */
  labels?: PageLabelStart[];
  /** Empty where nothing is marked as a heading. */
  outline: OutlineItem[];
  /** Title from the file's own description; null without one. */
  title: string | null;
  /** Its makers wrote that title, as in an EPUB; other formats often keep that of the file they were made from. */
  isTitleOwn?: boolean;
  /** The format is that of one text (a talk, slides, tables): what it marks as headings are sections, no line is a title or a contents. */
  isOneCase?: boolean;
  warnings: IngestWarning[];
}
