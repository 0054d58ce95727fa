import { largest, smallest } from '../../../text/largest.ts';
import { writePng } from './writePng.ts';
import type { Recognise, RecognisedLine } from './recognise.ts';

/** Reads Chinese and English; its models (PP-OCRv4) are part of it. */
const PACKAGE = '@gutenye/ocr-node';

/** What is used of the package. */
interface OcrModule {
  default: { create(): Promise<{ detect(picture: Uint8Array): Promise<FoundLine[]> }> };
}

interface FoundLine {
  text: string;
  mean: number;
  /** Corners from the top left one on, clockwise. */
  box: [x: number, y: number][];
}

/**
 * Text recognition by the optional package.
 *
 * @param load brings the package in; tests pass their own
 * @throws Error that names the command which installs it
 */
export async function loadRecognise(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<Recognise> {
  const module = await load(PACKAGE).catch((cause: unknown) => {
    const rule = `--ocr needs the package ${PACKAGE}, which is not installed or does not load`;
    const message = `${rule} (${(cause as Error).message.split('\n')[0]}): npm install --no-save ${PACKAGE}`;
    throw new Error(message, { cause });
  });
  const ocr = await (module as OcrModule).default.create();
  return async (image) => {
    const found = await ocr.detect(writePng(image));
    return found.map(toLine);
  };
}

function toLine({ text, mean, box }: FoundLine): RecognisedLine {
  const xs = box.map(([x]) => x);
  const ys = box.map(([, y]) => y);
  return {
    text,
    confidence: mean,
    left: smallest(xs),
    right: largest(xs),
    top: smallest(ys),
    bottom: largest(ys),
  };
}
