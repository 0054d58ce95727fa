import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startModelWorker,
  type ModelWorker,
  type WindowLogits,
} from '../../src/reading/modelWorker.ts';
import type { ReaderFiles } from '../../src/reading/modelFiles.ts';

/**
 * A model whose logits are kept in a file of `folder`, one line a window: a second fit with the same model reads nothing again.
 * A line that was cut short is read anew.
 */
export async function keptRuns({ model, id }: ReaderFiles, folder: string): Promise<ModelWorker> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `runs-${id}.txt`);
  const kept = existsSync(path) ? readKept(readFileSync(path, 'utf8')) : new Map<string, string>();
  let worker: ModelWorker | null = null;
  return {
    async run(ids, signal) {
      const key = createHash('sha256').update(ids.join()).digest('base64url');
      const found = kept.get(key);
      if (found !== undefined) return unpacked(found);
      worker ??= await startModelWorker({ model, threads: 2 });
      const logits = await worker.run(ids, signal);
      const packing = packed(logits);
      kept.set(key, packing);
      appendFileSync(path, `${key} ${packing}\n`);
      return logits;
    },
    close: async () => worker?.close(),
  };
}

function readKept(text: string): Map<string, string> {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return new Map(
    whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' ') as [string, string]),
  );
}

function packed({ answers, start, end }: WindowLogits): string {
  const all = Float32Array.from([answers, ...start, ...end]);
  return Buffer.from(all.buffer).toString('base64');
}

function unpacked(text: string): WindowLogits {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64')); // a copy, aligned to four bytes
  const all = new Float32Array(bytes.buffer);
  const tokens = (all.length - 1) / 2;
  return { answers: all[0]!, start: all.slice(1, 1 + tokens), end: all.slice(1 + tokens) };
}
