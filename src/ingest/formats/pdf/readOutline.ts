import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RawBookmark } from './rawPdf.ts';

/** Bookmarks beyond these numbers are left out: no book has them, but an outline can be made to point into itself. */
const MAX_BOOKMARKS = 10_000;
const MAX_BOOKMARK_DEPTH = 8;

/** Position in the file, from 1, of the page a link or a bookmark leads to; null where it leads nowhere. */
export async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  try {
    const target: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const first: unknown = Array.isArray(target) ? target[0] : null;
    if (typeof first === 'number') return first + 1;
    if (first === null || typeof first !== 'object') return null;
    return (await document.getPageIndex(first as { num: number; gen: number })) + 1;
  } catch {
    return null; // a bookmark that leads nowhere
  }
}

interface Bookmark {
  title: string;
  dest: unknown;
  items: Bookmark[];
}

/** The bookmarks of a file in order, those below each behind it. */
export async function readOutline(document: PDFDocumentProxy): Promise<RawBookmark[]> {
  const found: RawBookmark[] = [];
  const walk = async (items: readonly Bookmark[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      if (found.length >= MAX_BOOKMARKS) return;
      found.push({ level, title: title.trim(), page: await pageOf(document, dest) });
      if (level < MAX_BOOKMARK_DEPTH) await walk(below, level + 1);
    }
  };
  const outline = (await document.getOutline().catch(() => null)) as Bookmark[] | null;
  await walk(outline ?? [], 1);
  return found;
}
