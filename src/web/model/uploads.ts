import type { UploadJob } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { readEvents } from '../api/readEvents.ts';
import { Trouble } from '../api/trouble.ts';
import type { Bookshelf } from './bookshelf.ts';

/** Puts books on the shelf and takes them off. */
export interface Uploads {
  /**
   * Resolves when the files are in the index, or were not taken.
   *
   * @throws Trouble where the server refuses them or is gone.
   */
  put(files: readonly File[]): Promise<void>;
  /** @throws Trouble */
  cancel(job: string): Promise<void>;
  /** @throws Trouble */
  remove(book: string): Promise<void>;
}

/** What happens is told to the shelf. */
export function createUploads(
  api: Api,
  shelf: Pick<Bookshelf, 'load' | 'told' | 'uploads'>,
): Uploads {
  return {
    async put(files) {
      assertSizes(files, shelf.uploads.value?.largest ?? Infinity);
      const body = new FormData();
      for (const file of files) body.append('files', file, file.name);
      const init = { method: 'POST', body, headers: { accept: 'text/event-stream' } };
      const response = await api.open('api/books', init);
      for await (const { event, data } of readEvents(response.body!)) {
        if (event === 'job') shelf.told(data as UploadJob);
      }
      await shelf.load();
    },
    async cancel(job) {
      await api.send('DELETE', `api/uploads/${encodeURIComponent(job)}`);
      await shelf.load();
    },
    async remove(book) {
      await api.send('DELETE', `api/books/${encodeURIComponent(book)}`);
      await shelf.load();
    },
  };
}

/** Said before anything is sent: a server would hear of it only at the end. */
function assertSizes(files: readonly File[], largest: number): void {
  const over = files.find(({ size }) => size > largest);
  if (over === undefined) return;
  const mb = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  throw new Trouble('refused', `${over.name}: ${mb(over.size)} > ${mb(largest)}`);
}
