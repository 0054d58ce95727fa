import { largest, smallest } from '../../../text/largest.ts';
import { multiplied, type DrawingSteps, type Matrix } from './pageRules.ts';
import type { PageProgram } from './hasPicture.ts';
import type { PageImage } from './recognise.ts';

/** A picture as the library decodes it. */
export interface DecodedPicture {
  width: number;
  height: number;
  /** 1: one bit a point, rows in whole bytes; 2: red, green, blue; 3: and opaqueness. */
  kind: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** The longer side of the picture of a page, in points: about 150 an inch of A4. */
const LONGER_SIDE = 1_800;

/** Each point is the mean of so many by so many of the picture: fine type in two colours stays legible. */
const SAMPLES = 2;

/** A picture where it stands: from a unit square, whose top is at 1, to the page. */
interface Placed {
  picture: DecodedPicture;
  matrix: Matrix;
}

/**
 * The pictures of a page drawn onto white, as a reader sees the page, turned and put together where the scan comes in strips.
 *
 * @param pictureOf a picture by its name in the program of the page; null where it cannot be decoded
 */
export async function pageImage(
  program: PageProgram,
  page: { steps: DrawingSteps; viewport: Matrix; width: number; height: number },
  pictureOf: (name: string) => Promise<DecodedPicture | null>,
): Promise<PageImage> {
  const placed: Placed[] = [];
  for (const { name, matrix } of picturesOf(program, page)) {
    const picture = await pictureOf(name);
    if (picture !== null) placed.push({ picture, matrix });
  }
  const scale = LONGER_SIDE / Math.max(page.width, page.height);
  const width = Math.round(page.width * scale);
  const height = Math.round(page.height * scale);
  const image = { width, height, data: new Uint8Array(width * height * 4).fill(255) };
  for (const one of placed) draw(image, one, scale);
  return image;
}

function picturesOf(
  { fnArray, argsArray }: PageProgram,
  { steps, viewport }: { steps: DrawingSteps; viewport: Matrix },
): { name: string; matrix: Matrix }[] {
  const saved: Matrix[] = [];
  let matrix = viewport;
  const found: { name: string; matrix: Matrix }[] = [];
  fnArray.forEach((step, at) => {
    const args = argsArray[at] as readonly unknown[] | null;
    if (step === steps.save || step === steps.paintFormXObjectBegin) saved.push(matrix);
    if (step === steps.restore || step === steps.paintFormXObjectEnd)
      matrix = saved.pop() ?? viewport;
    const inner =
      step === steps.transform ? args : step === steps.paintFormXObjectBegin ? args?.[0] : null;
    if (Array.isArray(inner)) matrix = multiplied(matrix, inner as unknown as Matrix);
    if (step === steps.paintImageXObject && typeof args?.[0] === 'string')
      found.push({ name: args[0], matrix });
  });
  return found;
}

function draw(image: PageImage, { picture, matrix }: Placed, scale: number): void {
  const [a, b, c, d, e, f] = matrix.map((one) => one * scale) as unknown as Matrix;
  const area = a * d - b * c;
  if (area === 0) return;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const from = {
    x: Math.max(0, Math.floor(smallest(xs))),
    y: Math.max(0, Math.floor(smallest(ys))),
  };
  const to = {
    x: Math.min(image.width, Math.ceil(largest(xs))),
    y: Math.min(image.height, Math.ceil(largest(ys))),
  };
  for (let y = from.y; y < to.y; y += 1) {
    for (let x = from.x; x < to.x; x += 1) {
      let [sum, count] = [0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const px = x + ((sample % SAMPLES) + 0.5) / SAMPLES - e;
        const py = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - f;
        const across = (px * d - py * c) / area;
        const up = (py * a - px * b) / area;
        if (across < 0 || across >= 1 || up <= 0 || up > 1) continue;
        sum += brightnessOf(picture, across * picture.width, (1 - up) * picture.height);
        count += 1;
      }
      if (count > 0)
        image.data.fill(sum / count, (y * image.width + x) * 4, (y * image.width + x) * 4 + 3);
    }
  }
}

/** Of one point, from 0 to 255. */
function brightnessOf({ width, kind, data }: DecodedPicture, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (kind === 1) {
    const byte = data[row * ((width + 7) >> 3) + (column >> 3)] ?? 0xff;
    return (byte >> (7 - (column & 7))) & 1 ? 255 : 0;
  }
  const bytes = kind === 2 ? 3 : 4;
  const at = (row * width + column) * bytes;
  return (data[at]! * 3 + data[at + 1]! * 6 + data[at + 2]!) / 10;
}
