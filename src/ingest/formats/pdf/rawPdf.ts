/** Lengths and places are in points (1/72 inch); y counts from the top of the page down, to the line the text stands on. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

/** A link to another page of the same file. */
export interface PdfLink {
  /** Position of the page it leads to, from 1. */
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A level or upright rule, as the thin box it fills. */
export interface PdfRule {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page as the file holds it. */
export interface RawPage {
  /** Position in the file, from 1. */
  index: number;
  /** The file's own name for the page, such as `iv`. */
  label: string | null;
  width: number;
  height: number;
  runs: PdfRun[];
  /** Told of pages on which tables may stand; empty on others. */
  rules: PdfRule[];
  /** Characters at an angle to the others, which are not among the runs. */
  leftOut: number;
  links: PdfLink[];
  /** Without text, but for a number or a stamp. */
  isBare: boolean;
  /** Bare, with a picture over much of it: a plate, or text that was scanned. */
  isPicture: boolean;
  /** How sure text recognition is of its text, from 0 to 1; null where the file has the text. */
  recognised: number | null;
  /** Some of what it holds could not be read. */
  isDamaged: boolean;
}

/** A bookmark. */
export interface RawBookmark {
  /** From 1: the outermost. */
  level: number;
  title: string;
  /** Position of the page it leads to, from 1; null where it leads nowhere. */
  page: number | null;
}
