import { fileURLToPath } from 'node:url';
import { createEncoder } from '../../src/reading/createEncoder.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { readReaderFiles } from '../../src/reading/modelFiles.ts';
import { startModelWorker } from '../../src/reading/modelWorker.ts';
import type { OpenedReader } from '../../src/reading/openReader.ts';
import { keptRuns } from '../keptRuns.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The reader that ships; what it made of a window is kept in a file, for with one rule or another off most is read again. */
export function openKeptReader(): OpenedReader {
  const files = readReaderFiles(at('data/models/reader.onnx'));
  const model = keptRuns({
    id: files.id,
    folder: at('.build-reader'),
    start: () => startModelWorker({ model: files.model, threads: 1 }),
  });
  return {
    read: createReader(files, model),
    encode: createEncoder(files, model),
    id: files.id,
    notice: () => null,
    warm: () => Promise.resolve(),
    close: () => model.close(),
  };
}
