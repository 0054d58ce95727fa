import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { CasebookError } from '../../errors.ts';
import { uploadName, type UploadFolder } from './uploadFolder.ts';

/** Largest file, in bytes: a set book of 1,000 pages has 5 to 20 MB. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;

/** Files of one request. */
const MOST_FILES = 20;

/** A file as it lies among the incoming ones. */
interface Received {
  path: string;
  name: string;
}

/**
 * Writes the files of a request into the folder of uploads: those of a form (`multipart/form-data`), or the body itself, named by `?name=`.
 * All come in or none.
 *
 * @returns their paths among the books
 * @throws CasebookError `bad_book`, `invalid_input` for what is no book, too large, too many or cut off; `busy` as `UploadFolder.take`.
 */
export async function receiveFiles(request: Request, folder: UploadFolder): Promise<string[]> {
  const received: Received[] = [];
  try {
    const type = request.get('content-type') ?? '';
    if (/^multipart\/form-data\b/iu.test(type)) await receiveForm(request, folder, received);
    else await receiveBody(request, folder, received);
    if (received.length === 0) {
      throw new CasebookError('invalid_input', 'an upload has at least one file: it has none');
    }
  } catch (error) {
    await Promise.all(received.map(({ path }) => rm(path, { force: true })));
    throw error;
  }
  const paths: string[] = [];
  try {
    for (const { path, name } of received) paths.push(await folder.take(path, name));
    return paths;
  } catch (error) {
    for (const path of paths) await folder.giveUp(path);
    await Promise.all(received.map(({ path }) => rm(path, { force: true })));
    throw error;
  }
}

async function receiveForm(
  request: Request,
  folder: UploadFolder,
  received: Received[],
): Promise<void> {
  const limits = { fileSize: LARGEST_UPLOAD + 1, files: MOST_FILES, fields: 20, fieldSize: 1000 };
  const writing: Promise<void>[] = [];
  const files: Readable[] = [];
  const form = new Busboy({ headers: { 'content-type': request.get('content-type')! }, limits });
  // a part that says it is a file need not have a name, whatever the types say
  form.on('file', (_field, file, name: string | undefined = '') => {
    files.push(file);
    writing.push(write(file, { folder, name, received }));
    // what is wrong with one is said once the form is read to its end
    writing.at(-1)!.catch(() => file.resume());
  });
  form.on('filesLimit', () => {
    const message = `an upload has at most ${MOST_FILES} files: it has more`;
    writing.push(Promise.reject(new CasebookError('invalid_input', message)));
    writing.at(-1)!.catch(() => undefined);
  });
  await pipeline(request, form).catch(async (error: Error) => {
    for (const file of files) file.destroy(error); // the form does not: what is half written would stay open
    await Promise.allSettled(writing);
    throw new CasebookError('invalid_input', `the form was not read: ${error.message}`);
  });
  await Promise.all(writing);
}

async function receiveBody(
  request: Request,
  folder: UploadFolder,
  received: Received[],
): Promise<void> {
  const { name } = request.query;
  if (typeof name !== 'string' || name === '') {
    const message = 'a body that is a file is named by ?name=: current value is not given';
    throw new CasebookError('invalid_input', message);
  }
  await write(request, { folder, name, received });
}

async function write(
  file: Readable,
  { folder, name, received }: { folder: UploadFolder; name: string; received: Received[] },
): Promise<void> {
  const own = uploadName(name);
  if (received.some((one) => one.name === own)) {
    throw new CasebookError('invalid_input', `the files of an upload have different names: ${own}`);
  }
  const path = folder.pathOfIncoming(randomUUID());
  received.push({ path, name: own });
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      // read to its end all the same: a form goes on behind it
      if (bytes <= LARGEST_UPLOAD) yield chunk;
    }
  };
  await pipeline(file, counted, createWriteStream(path));
  if (bytes > LARGEST_UPLOAD) {
    const message = `a book has at most ${LARGEST_UPLOAD / 1024 / 1024} MB: ${own} has more`;
    throw new CasebookError('invalid_input', message);
  }
  if (bytes === 0) throw new CasebookError('bad_book', `${own} is empty`);
}
