import { largest } from '../../../text/largest.ts';
import type { PdfRun } from './rawPdf.ts';

/** A picture: four bytes (red, green, blue, opaqueness) for each of its points, row by row. */
export interface PageImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A line that text recognition found: where, in points of the picture from its left and its top. */
export interface RecognisedLine {
  text: string;
  /** From 0 to 1: how sure it is. */
  confidence: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Text recognition (OCR): the lines of a picture, in any order. */
export type Recognise = (image: PageImage) => Promise<RecognisedLine[]>;

/** Type is so high in its box, which reaches so much below the line, in shares of its height. */
const TYPE_OF_BOX = 0.9;
const BELOW_LINE = 0.14;

/** Boxes differ by their strokes: sizes nearer than this to the middle one are that one. */
const SAME_SIZE = 0.15;

/** A white band so wide, in shares of the picture, parts columns; specks no darker than the share of its rows are white. */
const MIN_BAND = 0.012;
const MAX_SPECKS = 0.002;

/** A point is ink below this brightness. */
const INK = 128;

/**
 * The lines of a page's picture as runs on the page, and how sure their characters are on the average. A picture with a white
 * band down its middle is recognised in two parts: what stands beside each other is no line then.
 *
 * @param page its width in the units the runs are wanted in
 */
export async function recognisedRuns(
  image: PageImage,
  { recognise, page }: { recognise: Recognise; page: { width: number } },
): Promise<{ runs: PdfRun[]; confidence: number }> {
  const band = whiteBand(image);
  const cuts = band === null ? [0, image.width] : [0, band, image.width];
  const lines: RecognisedLine[] = [];
  for (const [at, from] of cuts.slice(0, -1).entries()) {
    const part = cropped(image, { from, to: cuts[at + 1]! });
    for (const line of await recognise(part))
      lines.push({ ...line, left: line.left + from, right: line.right + from });
  }
  const scale = page.width / image.width;
  const found = lines.filter(({ text, top, bottom }) => text.trim() !== '' && bottom > top);
  const heights = found.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const runs = found.map(({ text, left, right, top, bottom }): PdfRun => {
    const height = Math.abs(bottom - top - usual) < SAME_SIZE * usual ? usual : bottom - top;
    return {
      text: text.trim(),
      x: left * scale,
      y: (bottom - BELOW_LINE * height) * scale,
      width: (right - left) * scale,
      size: Math.round(height * TYPE_OF_BOX * scale * 2) / 2,
    };
  });
  const characters = found.reduce((sum, { text }) => sum + text.length, 0);
  const sure = found.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return { runs, confidence: characters === 0 ? 0 : sure / characters };
}

/** The middle of the widest white band in the middle third of a picture that has ink on both sides; null without one. */
function whiteBand({ width, height, data }: PageImage): number | null {
  const ink = Array.from({ length: width }, () => 0);
  const [top, bottom] = [Math.floor(height * 0.1), Math.ceil(height * 0.9)];
  for (let y = top; y < bottom; y += 1)
    for (let x = 0; x < width; x += 1) if (data[(y * width + x) * 4]! < INK) ink[x]! += 1;
  const [first, last] = [Math.floor(width / 3), Math.ceil((width * 2) / 3)];
  const most = (bottom - top) * MAX_SPECKS;
  if (largest([0, ...ink.slice(0, first)]) <= most || largest([0, ...ink.slice(last)]) <= most)
    return null;
  let best = { from: 0, length: 0 };
  let from = first;
  for (let x = first; x < last; x += 1) {
    if (ink[x]! > most) from = x + 1;
    else if (x - from + 1 > best.length) best = { from, length: x - from + 1 };
  }
  return best.length < width * MIN_BAND ? null : best.from + (best.length >> 1);
}

function cropped(image: PageImage, { from, to }: { from: number; to: number }): PageImage {
  if (from === 0 && to === image.width) return image;
  const width = to - from;
  const data = new Uint8Array(width * image.height * 4);
  for (let y = 0; y < image.height; y += 1) {
    const start = (y * image.width + from) * 4;
    data.set(image.data.subarray(start, start + width * 4), y * width * 4);
  }
  return { width, height: image.height, data };
}
