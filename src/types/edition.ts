/** A book in another language, sentence by sentence; the book itself stays the authority. */
export interface Edition {
  /** Of the form of its file. */
  version: 1;
  language: 'en';
  /** What a reader is told it is. */
  label: string;
  /** Who or what made it. */
  translator: string;
  /** Lines a second reader read, and those changed by that; null where there was none. */
  secondReader: { read: number; changed: number } | null;
  /** Terms that are always said alike. */
  glossary: { zh: string; en: string }[];
  /** By `sentenceKey` of a sentence, title, unit or heading of the book. */
  sentences: Record<string, string>;
}

/** How much of a book an edition has. */
export interface EditionShare {
  /** Sentences and headings of the book's text. */
  sentences: number;
  translated: number;
}
