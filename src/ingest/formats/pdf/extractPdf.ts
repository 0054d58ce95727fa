import { CasebookError } from '../../../errors.ts';
import { startThread } from '../../../startThread.ts';
import type { PdfMessage, PdfTask } from './pdfWorker.ts';
import type { RawPdf } from './rawPdf.ts';

/** How much one file may cost. */
export interface PdfLimits {
  maxPages: number;
  /** UTF-16 units of all pages together. */
  maxText: number;
  /** Heap of the thread that reads it, in MB. */
  memoryMb: number;
  /** Milliseconds from one sign of life to the next: opening, or some pages. */
  silenceMs: number;
  /** Milliseconds in all. */
  totalMs: number;
}

/**
 * Pages: ten times the thickest book. Text: 10,000 pages of 3,000 characters. Memory: a page tree and its fonts take some
 * 10 to 100 MB; a stream that inflates without end is stopped here. Time: 10,000 pages at the 40 a second wanted take 250 s.
 */
export const defaultPdfLimits: PdfLimits = {
  maxPages: 10_000,
  maxText: 30_000_000,
  memoryMb: 768,
  silenceMs: 60_000,
  totalMs: 600_000,
};

/**
 * Takes text, links and bookmarks out of a PDF, in a thread of its own.
 *
 * @param onPage called as pages come in, with their number so far and in all
 * @throws CasebookError `bad_book` that says why: locked, damaged, too long, too slow, too much memory.
 */
export async function extractPdf(
  bytes: Uint8Array,
  {
    file,
    limits,
    onPage,
  }: { file: string; limits: PdfLimits; onPage?: (done: number, total: number) => void },
): Promise<RawPdf> {
  const { maxPages, maxText } = limits;
  const task: PdfTask = { bytes: Uint8Array.from(bytes), maxPages, maxText };
  const worker = startThread('./pdfWorker.ts', {
    from: import.meta.url,
    data: task,
    transfer: [task.bytes.buffer],
    memoryMb: limits.memoryMb,
  });
  const fail = (reason: string): CasebookError =>
    new CasebookError('bad_book', `${file}: the PDF was not read: ${reason}`);
  try {
    return await new Promise<RawPdf>((resolve, reject) => {
      const read: RawPdf = { pages: [], outline: [], title: null };
      let total = 0;
      const tooSlow = (limitMs: number) => () => {
        const at =
          total === 0 ? 'while it was opened' : `behind page ${read.pages.length} of ${total}`;
        reject(fail(`it took more than ${limitMs / 1000} s ${at}`));
      };
      const whole = setTimeout(tooSlow(limits.totalMs), limits.totalMs);
      let silence = setTimeout(tooSlow(limits.silenceMs), limits.silenceMs);
      const settle = (): void => [whole, silence].forEach(clearTimeout);
      worker.on('message', (message: PdfMessage) => {
        clearTimeout(silence);
        silence = setTimeout(tooSlow(limits.silenceMs), limits.silenceMs);
        if (message.kind === 'refused') reject(fail(message.reason));
        else if (message.kind === 'opened') {
          ({ total } = message);
          Object.assign(read, { title: message.title, outline: message.outline });
        } else {
          read.pages.push(...message.pages);
          onPage?.(read.pages.length, total);
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(
          fail(isMemory ? `it needs more than ${limits.memoryMb} MB of memory` : error.message),
        );
      });
      worker.on('exit', () => {
        settle();
        if (total > 0 && read.pages.length === total) resolve(read);
        else reject(fail('the thread that read it ended early'));
      });
    });
  } finally {
    await worker.terminate();
  }
}
