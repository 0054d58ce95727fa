import type { SourceDocument } from './sourceDocument.ts';

/** Told as pages are read, by formats that have pages of their own. */
export interface ReadDocumentOptions {
  onPage?: (done: number, total: number) => void;
  /** Pages that are pictures are read by text recognition. Default false: they have no text. */
  ocr?: boolean;
}

/** Reads a file of one format; in the process it is called in, at whatever cost. */
export type Reader = (
  bytes: Uint8Array,
  file: string,
  options: ReadDocumentOptions,
) => SourceDocument | Promise<SourceDocument>;
