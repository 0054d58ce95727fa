import { CasebookError } from '../../../errors.ts';
import { startProcess, type ReaderProcess } from '../startProcess.ts';
import type { PdfMessage, PdfTask } from './pdfWorker.ts';
import type { RawPdf } from './rawPdf.ts';

/** How much one file may cost. */
export interface PdfLimits {
  maxPages: number;
  /** UTF-16 units of all pages together. */
  maxText: number;
  /** Memory of the process that reads it, in MB: its heap, and where the system tells it, all of it. */
  memoryMb: number;
  /** Milliseconds from one sign of life to the next: opening, or some pages. */
  silenceMs: number;
  /** Milliseconds in all. */
  totalMs: number;
}

/**
 * Pages: ten times the thickest book. Text: 10,000 pages of 3,000 characters. Memory: a page tree and its fonts take some
 * 10 to 100 MB beside the 100 MB of the process; a stream that inflates without end is stopped here. Time: 10,000 pages at
 * the 40 a second wanted take 250 s.
 */
export const defaultPdfLimits: PdfLimits = {
  maxPages: 10_000,
  maxText: 30_000_000,
  memoryMb: 768,
  silenceMs: 60_000,
  totalMs: 600_000,
};

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** What to extract for, and with what limits. */
export interface ExtractOptions {
  /** For messages. */
  file: string;
  limits: PdfLimits;
  /** Called as pages come in, with their number so far and in all. */
  onPage?: (done: number, total: number) => void;
}

/**
 * Takes text, links and bookmarks out of a PDF, in a process of its own.
 *
 * @throws CasebookError `bad_book` that says why: locked, damaged, too long, too slow, too much memory.
 */
export async function extractPdf(bytes: Uint8Array, options: ExtractOptions): Promise<RawPdf> {
  const { file, limits } = options;
  const reader = startProcess('./pdfWorker.ts', { from: import.meta.url, heapMb: limits.memoryMb });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await Promise.race([
      listen(reader.process, bytes, options),
      ...watch(reader, limits, timers),
    ]);
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the PDF was not read: ${reason}`);
  } finally {
    timers.forEach(clearInterval);
    reader.process.kill('SIGKILL');
  }
}

/** Gathers what the process says. */
function listen(
  child: ReaderProcess['process'],
  bytes: Uint8Array,
  { limits: { maxPages, maxText }, onPage }: ExtractOptions,
): Promise<RawPdf> {
  const task: PdfTask = { bytes: Uint8Array.from(bytes), maxPages, maxText };
  return new Promise((resolve, reject) => {
    const read: RawPdf = { pages: [], outline: [], title: null };
    let total = -1;
    child.on('message', (said) => {
      const message = said as PdfMessage;
      if (message.kind === 'refused') reject(new Error(message.reason));
      else if (message.kind === 'opened') {
        ({ total } = message);
        Object.assign(read, { title: message.title, outline: message.outline });
      } else {
        read.pages.push(...message.pages);
        onPage?.(read.pages.length, total);
      }
      if (read.pages.length === total) resolve(read);
    });
    child.on('error', reject);
    child.on('exit', () =>
      reject(new Error('the process that read it ended early: out of memory, or a fault')),
    );
    child.send(task, (error) => error && reject(error));
  });
}

/** Rejects when the process takes too long or too much. */
function watch(
  reader: ReaderProcess,
  limits: PdfLimits,
  timers: NodeJS.Timeout[],
): Promise<never>[] {
  const { totalMs, silenceMs, memoryMb } = limits;
  return [
    new Promise((_, reject) => {
      const slow = (ms: number) => () => reject(new Error(`it took more than ${ms / 1000} s`));
      timers.push(setTimeout(slow(totalMs), totalMs));
      const silence = setTimeout(slow(silenceMs), silenceMs);
      timers.push(silence);
      reader.process.on('message', () => silence.refresh());
    }),
    new Promise((_, reject) => {
      const look = async (): Promise<void> => {
        const used = await reader.memoryMb();
        if (used === null || used <= memoryMb + OWN_MB) return;
        reject(new Error(`it needs more than ${memoryMb} MB of memory`));
      };
      timers.push(setInterval(() => void look(), LOOK_EVERY));
    }),
  ];
}

/** Memory of the process before it reads anything, its library and character maps among it. */
const OWN_MB = 200;
