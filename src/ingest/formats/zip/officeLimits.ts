import type { UnzipLimits } from './unzip.ts';

/** What a book that is a zip may hold: the text of 1,000 pages is some 20 MB of XML. */
export const officeLimits: UnzipLimits = { entries: 10_000, bytes: 256 * 1024 * 1024 };
