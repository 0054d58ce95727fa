// Runs in a process of its own: a file that makes a reader hang, overflow or run out of memory costs no more than the process.
import { READERS } from './readers.ts';
import type { SourceDocument } from './sourceDocument.ts';

/** What the process is asked. */
export interface ReadTask {
  format: keyof typeof READERS;
  bytes: Uint8Array;
  file: string;
}

/** What it says. */
export type ReadReply = { document: SourceDocument } | { message: string };

async function reply({ format, bytes, file }: ReadTask): Promise<ReadReply> {
  try {
    const read = await READERS[format]();
    return { document: read(bytes, file) };
  } catch (error) {
    const { message } = error as Error;
    return { message: message.startsWith(file) ? message : `${file}: it was not read: ${message}` };
  }
}

// Whoever started it ends it when all is said; when that one is gone, so is the reason to go on.
process.once('disconnect', () => process.exit());
process.once('message', (task: ReadTask) => {
  void reply(task).then((said) => process.send?.(said));
});
