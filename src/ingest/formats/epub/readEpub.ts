import { CasebookError } from '../../../errors.ts';
import { decodeHtml } from '../html/decodeHtml.ts';
import { htmlLines } from '../html/htmlLines.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { officeLimits } from '../zip/officeLimits.ts';
import { unzip, type UnzipLimits } from '../zip/unzip.ts';
import { readPackage } from './readPackage.ts';

/** Parts that are read: text, the package and the contents, and what says that they are locked. */
const WANTED = /\.(?:x?html?|xml|opf|ncx)$/iu;

/**
 * Reads an EPUB: the web pages of its spine one behind the other, each as a web page is read, with the printed pages it marks. A
 * file of the spine without a heading of its own is headed as the contents call it.
 *
 * @throws CasebookError `bad_book` when it is no EPUB, is locked (DRM), damaged or inflates without end.
 */
export function readEpub(
  bytes: Uint8Array,
  file: string,
  limits: UnzipLimits = officeLimits,
): SourceDocument {
  try {
    const parts = unzip(bytes, { wants: (name) => WANTED.test(name), limits });
    const { title, spine, names } = readPackage(parts);
    assertUnlocked(parts.get('META-INF/encryption.xml'), spine);
    const document: SourceDocument = {
      lines: [],
      pages: [],
      outline: [],
      title,
      isTitleOwn: true,
      warnings: [],
    };
    for (const path of spine) {
      const page = parts.get(path);
      if (page === undefined) {
        const message = `${path} is listed in the book and is not in it: its text is missing; get a whole copy of the book`;
        document.warnings.push({ line: document.lines.length + 1, message });
      } else append(document, decodeHtml(page, path), names.get(path) ?? null);
    }
    if (document.lines.length === 0) throw new Error('it has no text');
    return document;
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the EPUB was not read: ${reason}`);
  }
}

/** Adds one web page behind what is there; what it hides is not told, for a book hides nothing but its notes' returns. */
function append(document: SourceDocument, html: string, name: string | null): void {
  const { lines, pages, outline } = htmlLines(html).builder;
  if (lines.length === 0) return;
  const base = document.lines.length;
  const isNamed = outline.length === 0 && name !== null && name !== lines[0]!.text;
  if (outline.length === 0 && name !== null)
    document.outline.push({ level: 1, title: name, at: base });
  if (isNamed) {
    const look = { indented: false, afterBlank: true, afterFormFeed: false };
    document.lines.push({ text: name, number: base + 1, ...look, startsParagraph: true });
  }
  const shift = document.lines.length;
  for (const line of lines) {
    document.lines.push({ ...line, number: document.lines.length + 1 });
  }
  for (const item of outline) document.outline.push({ ...item, at: item.at + shift });
  for (const page of pages) {
    document.pages.push({ ...page, at: page.at + shift, index: document.pages.length + 1 });
  }
}

/** Fonts are often locked, text only in books that are bound to a reader. */
function assertUnlocked(encryption: Uint8Array | undefined, spine: readonly string[]): void {
  if (encryption === undefined) return;
  const locked = new TextDecoder().decode(encryption);
  if (spine.some((path) => locked.includes(path)))
    throw new Error('its text is locked (DRM): a copy without protection is needed');
}
