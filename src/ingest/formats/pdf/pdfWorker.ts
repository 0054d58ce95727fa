// Runs in a process of its own: a file that hangs, eats memory or crashes the parser costs no more than the process.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfLink, PdfRun, RawBookmark, RawPage } from './rawPdf.ts';

/** What the process is asked. */
export interface PdfTask {
  bytes: Uint8Array<ArrayBuffer>;
  maxPages: number;
  /** UTF-16 units of all pages together. */
  maxText: number;
}

/** What it says, in order: the outline, then the pages. */
export type PdfMessage =
  | { kind: 'opened'; total: number; title: string | null; outline: RawBookmark[] }
  | { kind: 'pages'; pages: RawPage[] }
  | { kind: 'refused'; reason: string };

/** Pages handed over at once. */
const PAGES_A_MESSAGE = 20;

/** Bookmarks beyond these numbers are left out: no book has them, but an outline can be made to point into itself. */
const MAX_BOOKMARKS = 10_000;
const MAX_BOOKMARK_DEPTH = 8;

type Pdfjs = typeof import('pdfjs-dist');

/** Says what is wrong in words for the reader. */
class Refusal extends Error {}

async function run({ bytes, maxPages, maxText }: PdfTask): Promise<void> {
  const document = await open(bytes);
  if (document.numPages > maxPages) {
    throw new Refusal(`a book has at most ${maxPages} pages: this file has ${document.numPages}`);
  }
  const title = await titleOf(document);
  const outline = await readOutline(document);
  say({ kind: 'opened', total: document.numPages, title, outline });
  const labels = await document.getPageLabels().catch(() => null);
  let pages: RawPage[] = [];
  let length = 0;
  for (let index = 1; index <= document.numPages; index += 1) {
    const page = await readPage(document, { index, label: labels?.[index - 1] ?? null });
    length += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (length > maxText) throw new Refusal(`a book has at most ${maxText} characters`);
    pages.push(page);
    if (pages.length < PAGES_A_MESSAGE && index < document.numPages) continue;
    say({ kind: 'pages', pages });
    pages = [];
  }
}

async function open(data: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfjs();
  const base = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => `${join(base, name)}/`;
  const task = pdfjs.getDocument({
    data,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 0, // pictures are not looked at
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new Refusal('it is locked: it needs a password');
    throw new Refusal(`it is damaged or no PDF (${message})`);
  }
}

/** The library wants three classes of a browser at its start, for drawing; nothing is drawn here. */
async function loadPdfjs(): Promise<Pdfjs> {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Object;
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Pdfjs;
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = (info as { Title?: unknown }).Title;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

async function readPage(
  document: PDFDocumentProxy,
  { index, label }: { index: number; label: string | null },
): Promise<RawPage> {
  const page = await document.getPage(index);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) =>
    'str' in item && item.str !== '' ? (readRun(item, transform) ?? []) : [],
  );
  const links = await readLinks(document, page);
  page.cleanup();
  return { index, label, width, height, runs, links };
}

/** Null for text set at an angle: a watermark or the legend of a drawing. */
function readRun(
  { str, transform, width }: { str: string; transform: number[]; width: number },
  viewport: number[],
): PdfRun | null {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = viewport as [number, number, number, number, number, number];
  const across = va * a + vc * b;
  const slant = vb * a + vd * b;
  if (Math.abs(slant) > Math.abs(across) * 0.1) return null;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  return { text: str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size };
}

async function readLinks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfLink[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as {
    subtype?: string;
    dest?: unknown;
    rect?: number[];
  }[];
  const viewport = page.getViewport({ scale: 1 });
  const links: PdfLink[] = [];
  for (const { subtype, dest, rect } of annotations) {
    if (subtype !== 'Link' || dest == null || rect?.length !== 4) continue;
    const target = await pageOf(document, dest);
    if (target === null) continue;
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(rect) as [
      number,
      number,
      number,
      number,
    ];
    const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
    links.push({ page: target, left, right, top: Math.min(y1, y2), bottom: Math.max(y1, y2) });
  }
  return links;
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number | null> {
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

async function readOutline(document: PDFDocumentProxy): Promise<RawBookmark[]> {
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

function say(message: PdfMessage): void {
  process.send?.(message);
}

// Whoever started it ends it when all is said; when that one is gone, so is the reason to go on.
process.once('disconnect', () => process.exit());
process.once('message', (task: PdfTask) => {
  run(task).catch((error: unknown) => {
    const reason =
      error instanceof Refusal ? error.message : `it cannot be read (${(error as Error).message})`;
    say({ kind: 'refused', reason });
  });
});
