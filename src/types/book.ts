import type { Edition, EditionShare } from './edition.ts';

/** The languages an answer can be framed in. */
export type Language = 'zh' | 'en';

/**
 * How a page is known: `printed` by a page mark in the text, `recovered` from the table of contents and
 * from sentences broken by a page end, `estimated` where at least one of its two ends was placed by how
 * evenly the pages fill.
 */
export type PageBasis = 'printed' | 'recovered' | 'estimated';

/** A half-open range of offsets. */
export interface Span {
  start: number;
  end: number;
}

/** The pages something stands on, both ends included. */
export interface PageRange {
  first: number;
  last: number;
  /** The weakest basis of the pages in the range. */
  basis: PageBasis;
}

/** A printed page: the text between two page ends, and the case it belongs to. */
export interface Page extends Span {
  number: number;
  basis: PageBasis;
  /** Id of the case printed on it. */
  case: string;
  /** The page as its file counts it, where the format has pages of its own (PDF): often not the printed number. */
  file?: FilePage | undefined;
}

/** A page whose name is no number of the count: roman ones of front matter (iii), numbers that begin anew with each case (2-1). */
export interface LabelledPage extends Span {
  /** As printed. */
  label: string;
  /** Id of the case, or of the matter, that is printed on it. */
  case: string;
}

/** A page as a file counts it. */
export interface FilePage {
  /** Position in the file, from 1. */
  index: number;
  /** The name the file gives the page, such as `iv`; null without one. */
  label: string | null;
  /** How sure text recognition (OCR) is of its text, from 0 to 1; absent where the file has the text. */
  recognised?: number | undefined;
}

/** A part of the book (第一部分 示范单位经验). A book without parts has one part with an empty label. */
export interface Part {
  /** From 1, in book order. */
  number: number;
  /** 第一部分 */
  label: string;
  /** 示范单位经验 */
  title: string;
}

/** A line of the table of contents. */
export interface Entry {
  part: number;
  /** The number printed before the title; it starts again in each part. */
  number: number;
  title: string;
  /** The unit column, or where there is none, the place or organisation named in the title. */
  unit: string;
  /** First page; 0 where none is known. */
  page: number;
  /** The page before the next entry starts; null for the last entry of the book. */
  lastPage: number | null;
  /** Line of the source file, from 1. */
  line: number;
}

/** One case study: an entry of the contents and, where the text is held, its span. */
export interface CaseStudy {
  /** `part-number`, such as `1-3`. */
  id: string;
  part: number;
  number: number;
  title: string;
  unit: string;
  /** English name of the unit: from the sidecar, otherwise pinyin. */
  unitEn: string;
  /** Every other name a reader may use for the unit: short names, English names, pinyin. */
  aliases: string[];
  /** Null where no page is known. */
  firstPage: number | null;
  lastPage: number | null;
  hasText: boolean;
  /** Where the body (without its title and unit lines) stands; absent without text. */
  span?: Span;
}

/** A section of a case (一、…). The text before the first heading is the lead: number 0, heading null. */
export interface Section extends Span {
  case: string;
  number: number;
  heading: string | null;
  /** Where the running text starts, behind the heading. */
  bodyStart: number;
  /** Points within the section (一是…, 首先…, （一）…), each from its marker to the next one. */
  points: Point[];
}

/** `marker` as printed: 一是, 首先, （一）. */
export interface Point extends Span {
  marker: string;
}

/** A run of whole sentences of one section: what is indexed. */
export interface Passage extends Span {
  /** Stable as long as book, case and text stay the same. */
  id: string;
  book: string;
  case: string;
  /** `Section.number`. */
  section: number;
  /** Null where the book has no pages. */
  pages: PageRange | null;
}

/** A book as read: everything the answers need, and nothing of the index. */
export interface Book {
  id: string;
  title: string;
  titleEn: string | null;
  publisher: string | null;
  /** As printed: 2010年12月. */
  date: string | null;
  /** The place the book is about, where known: 市统计局 may then be written 大庆市统计局. */
  place: { zh: string; en: string } | null;
  /** sha256 of the source file, its sidecar and its edition, hex. */
  sourceHash: string;
  /** Path of the source file where it was read; it may be gone since. */
  sourceFile?: string | undefined;
  parts: Part[];
  cases: CaseStudy[];
  /** What stands before, between and behind the cases (part 0): searched like them, none of the contents. */
  matter?: CaseStudy[] | undefined;
  /** What stands before the contents (title page, foreword), a paragraph a line; empty where nothing does. */
  front: string;
  /** The running text of the cases that have text: one paragraph a line, page breaks healed. */
  text: string;
  /** Empty where the book has no pages: its file tells none, and neither marks nor contents do. */
  pages: Page[];
  /** Pages beside the count; absent where there are none. */
  labelledPages?: LabelledPage[] | undefined;
  sections: Section[];
  passages: Passage[];
  /** The book in English; null where there is none. */
  edition: Edition | null;
}

/** A remark of the ingest: something found that a person should look at. */
export interface IngestWarning {
  /** Line of the source file, from 1, where there is one. */
  line: number | null;
  /** Page of the source file, from 1, where the format has pages of its own. */
  page?: number | undefined;
  message: string;
}

/** What an ingest reports about one book. */
export interface BookReport {
  id: string;
  title: string;
  entries: number;
  withText: number;
  /** Headed sections; leads do not count. */
  sections: number;
  passages: number;
  pages: Record<PageBasis, number>;
  /** How much of the text its English edition has; absent without one. */
  english?: EditionShare | undefined;
  warnings: IngestWarning[];
}
