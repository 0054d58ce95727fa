import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelWorker } from '../src/reading/modelWorker.ts';
import type { WindowLogits } from '../src/reading/readerWorker.ts';

export interface KeptRunsInput {
  /** Digest of the model: logits of another one are another file. */
  id: string;
  folder: string;
  /** Starts the model; called for the first window that is not kept. */
  start: () => Promise<ModelWorker>;
}

/**
 * A model whose logits are kept in a file of a folder, one line a window: a second fit with the same model reads nothing again.
 * A line that was cut short is taken off and its window read anew.
 */
export function keptRuns({ id, folder, start }: KeptRunsInput): ModelWorker {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `runs-${id}.txt`);
  const kept = readKept(path);
  let worker: ModelWorker | null = null;
  return {
    async run(ids, signal) {
      const key = createHash('sha256').update(ids.join()).digest('base64url');
      const found = kept.get(key);
      if (found !== undefined) return unpacked(found);
      worker ??= await start();
      const logits = await worker.run(ids, signal);
      const packing = packed(logits);
      kept.set(key, packing);
      appendFileSync(path, `${key} ${packing}\n`);
      return logits;
    },
    close: async () => worker?.close(),
  };
}

function readKept(path: string): Map<string, string> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileSync(path, whole);
  return new Map(
    whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' ') as [string, string]),
  );
}

function packed({ answers, start, end, vector }: WindowLogits): string {
  const all = Float32Array.from([start.length, answers, ...start, ...end, ...vector]);
  return Buffer.from(all.buffer).toString('base64');
}

function unpacked(text: string): WindowLogits {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64')); // a copy, aligned to four bytes
  const all = new Float32Array(bytes.buffer);
  const tokens = all[0]!;
  const part = (at: number): number => 2 + at * tokens;
  return {
    answers: all[1]!,
    start: all.slice(part(0), part(1)),
    end: all.slice(part(1), part(2)),
    vector: all.slice(part(2)),
  };
}
