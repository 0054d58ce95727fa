import { describe, expect, it } from 'vitest';
import type { UploadJob } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { createUploads } from './uploads.ts';

function make() {
  const told: UploadJob[] = [];
  const asked: string[] = [];
  const api: Api = {
    async open(path, init) {
      asked.push(`${init?.method} ${path} ${(init?.body as FormData).getAll('files').length}`);
      return new Response('event: job\ndata: {"id":"j"}\n\nevent: done\ndata: {}\n\n');
    },
    get: async <T>() => null as T,
    send: async <T>(method: string, path: string) => {
      asked.push(`${method} ${path}`);
      return null as T;
    },
  };
  const shelf = {
    uploads: { value: { largest: 3, endings: [], jobs: [] } },
    told: (job: UploadJob) => void told.push(job),
    load: async () => void asked.push('load'),
  };
  return { uploads: createUploads(api, shelf as never), told, asked };
}

describe('createUploads()', () => {
  it('sends files together, tells what becomes of them, and looks at the shelf again', async () => {
    const { uploads, told, asked } = make();
    await uploads.put([new File(['甲'], 'a.md'), new File(['乙'], 'b.md')]);
    expect(asked).toEqual(['POST api/books 2', 'load']);
    expect(told).toEqual([{ id: 'j' }]);
  });

  it('sends nothing that is too large', async () => {
    const { uploads, asked } = make();
    await expect(uploads.put([new File(['abcd'], 'a.md')])).rejects.toThrow('a.md');
    expect(asked).toEqual([]);
  });

  it('cancels and removes', async () => {
    const { uploads, asked } = make();
    await uploads.cancel('j');
    await uploads.remove('书');
    expect(asked).toEqual([
      'DELETE api/uploads/j',
      'load',
      `DELETE api/books/${encodeURIComponent('书')}`,
      'load',
    ]);
  });
});
