import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { hasPicture } from './hasPicture.ts';
import { pageImage, type DecodedPicture } from './pageImage.ts';
import { piecesOf } from './pagePieces.ts';
import { pageRules, type Matrix } from './pageRules.ts';
import type { PdfLink, PdfRule, PdfRun, RawBookmark, RawPage } from './rawPdf.ts';
import { boxOf, fieldRuns, type Annotation, type Viewport } from './fieldRuns.ts';
import { pageOf, readOutline } from './readOutline.ts';
import type { PageImage } from './recognise.ts';
import { rowsOfRuns } from './rowsOfRuns.ts';
import { directionOf, uprightPage, type DirectedRun } from './uprightPage.ts';
import { verticalPage } from './verticalPage.ts';
import { withWarnings } from './withWarnings.ts';

/** A PDF whose pages can be taken out one by one. */
export interface OpenedPdf {
  total: number;
  title: string | null;
  outline: RawBookmark[];
  /** @param index position in the file, from 1 */
  page(index: number): Promise<RawPage>;
  /** The pictures of a page, as one; they must have been asked for. */
  picture(index: number): Promise<PageImage>;
}

/** How a PDF is opened. */
export interface OpenPdfOptions {
  maxPages: number;
  /** Pictures are decoded. Default false: they are not, which is faster and safer. */
  pictures?: boolean;
}

/** A page of a book has hundreds of characters; so few are the stamp of a scanner, or the number of the page. */
const MIN_CHARACTERS = 20;

/** A page with fewer rows of several pieces has no table. */
const TABULAR_ROWS = 2;

/** A page has at most 14,400 points a side (ISO 32000-1, annex C), by a unit of its own up to 75 times that. */
const MAX_SIDE = 14_400 * 75;

/** What the library says where it skips or guesses at what a page holds. */
const DAMAGE =
  /invalid stream|(?:unknown|skipping) command|ignoring errors|getHexString|unterminated|illegal character|flate|bad (?:block|encoding|uncompressed)/iu;

/** A scanned page at 600 points an inch has 35 million. */
const MOST_POINTS = 100_000_000;

type Pdfjs = typeof import('pdfjs-dist');

/**
 * Opens a PDF.
 *
 * @throws Error that says in words for the reader why it cannot: locked, damaged, too many pages.
 */
export async function openPdf(
  bytes: Uint8Array,
  { maxPages, pictures = false }: OpenPdfOptions,
): Promise<OpenedPdf> {
  const document = await open(Uint8Array.from(bytes), pictures); // the library keeps what it is given
  const total = document.numPages;
  if (total < 1) throw new Error('it has no pages');
  if (total > maxPages) {
    throw new Error(`a book has at most ${maxPages} pages: this file has ${total}`);
  }
  const labels = await document.getPageLabels().catch(() => null);
  return {
    total,
    title: await titleOf(document),
    outline: await readOutline(document),
    async page(index) {
      const label = labels?.[index - 1] ?? null;
      const read = await withWarnings(() => readPage(document, { index, label }));
      return { ...read.value, isDamaged: read.warnings.some((warning) => DAMAGE.test(warning)) };
    },
    picture: (index) => drawPage(document, index),
  };
}

async function open(data: Uint8Array<ArrayBuffer>, pictures: boolean): Promise<PDFDocumentProxy> {
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
    maxImageSize: pictures ? MOST_POINTS : 0,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    verbosity: 1, // its warnings tell damage
  });
  try {
    return await task.promise;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new Error('it is locked: it needs a password');
    throw new Error(`it is damaged or no PDF (${message})`);
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
): Promise<Omit<RawPage, 'isDamaged'>> {
  const page = await document.getPage(index);
  const viewport = page.getViewport({ scale: 1 });
  if (Math.max(viewport.width, viewport.height) > MAX_SIDE) {
    throw new Error(`page ${index} is ${viewport.width} by ${viewport.height} points large`);
  }
  const { items, styles } = await page.getTextContent();
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const run = readRun(item, viewport.transform);
    return styles[item.fontName]?.vertical === true ? inColumn(run, item.height) : [run];
  });
  const annotations = await readAnnotations(page);
  const seen = [...runs, ...fieldRuns(annotations, viewport)];
  const { width, height } = viewport;
  const level = uprightPage(seen, { width, height });
  const rules = mayBeTabular(level.runs) ? await readRules(page, viewport.transform) : [];
  const upright = verticalPage(
    rules.length === 0 ? level : uprightPage(seen, { width, height, rules }),
  );
  const links = await readLinks(document, { annotations, viewport });
  const isBare = runs.reduce((sum, { text }) => sum + text.trim().length, 0) < MIN_CHARACTERS;
  const area = width * height;
  const isPicture =
    isBare && hasPicture(await page.getOperatorList(), { steps: (await loadPdfjs()).OPS, area });
  page.cleanup();
  return { index, label, ...upright, links, isBare, isPicture, recognised: null };
}

async function drawPage(document: PDFDocumentProxy, index: number): Promise<PageImage> {
  const page = await document.getPage(index);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const steps = (await loadPdfjs()).OPS;
  const seen = { steps, viewport: transform as unknown as Matrix, width, height };
  const program = await page.getOperatorList();
  const image = await pageImage(program, seen, (name) => {
    const objects = (name.startsWith('g_') ? page.commonObjs : page.objs) as PictureObjects;
    return new Promise((resolve) => objects.get(name, resolve));
  });
  page.cleanup();
  return image;
}

/** Where the library keeps what it decoded; it calls back when that is there. */
interface PictureObjects {
  get(name: string, then: (picture: DecodedPicture | null) => void): unknown;
}

/** Whether rows of a page leave white where cells may end: rules of other pages tell nothing of their text. */
function mayBeTabular(runs: readonly PdfRun[]): boolean {
  return rowsOfRuns(runs).filter((row) => piecesOf(row).length > 1).length >= TABULAR_ROWS;
}

async function readRules(page: PDFPageProxy, transform: readonly number[]): Promise<PdfRule[]> {
  const steps = (await loadPdfjs()).OPS;
  return pageRules(await page.getOperatorList(), { steps, viewport: transform as Matrix });
}

function readRun(
  { str, transform, width }: { str: string; transform: number[]; width: number },
  viewport: number[],
): DirectedRun {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = viewport as [number, number, number, number, number, number];
  return {
    text: str,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width,
    size: Math.hypot(va * c + vc * d, vb * c + vd * d),
    direction: directionOf(va * a + vc * b, vb * a + vd * b),
  };
}

/** The characters of a run in a font for columns, one below the other. */
function inColumn(run: DirectedRun, height: number): DirectedRun[] {
  const characters = [...run.text];
  const step = height / characters.length;
  return characters.map((text, at) => ({
    ...run,
    text,
    x: run.x - run.size / 2,
    y: run.y + step * (at + 1),
    width: run.size,
    direction: 0,
  }));
}

async function readAnnotations(page: PDFPageProxy): Promise<Annotation[]> {
  return (await page.getAnnotations().catch(() => [])) as Annotation[];
}

async function readLinks(
  document: PDFDocumentProxy,
  { annotations, viewport }: { annotations: readonly Annotation[]; viewport: Viewport },
): Promise<PdfLink[]> {
  const links: PdfLink[] = [];
  for (const { subtype, dest, rect } of annotations) {
    if (subtype !== 'Link' || dest == null || rect?.length !== 4) continue;
    const target = await pageOf(document, dest);
    if (target !== null) links.push({ page: target, ...boxOf(rect, viewport) });
  }
  return links;
}
