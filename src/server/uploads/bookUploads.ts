import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { CasebookError } from '../../errors.ts';
import type { IngestProgress, IngestReport } from '../../ingest/ingest.ts';
import { ingestApart } from '../../ingest/ingestApart.ts';
import type { UploadJob } from '../../types.ts';
import type { IndexStore } from '../../retrieve/store/indexStore.ts';
import { basename, dirname, join, resolve } from 'node:path';
import { UploadFolder } from './uploadFolder.ts';

/** What uploads work with. */
export interface BookUploadsDeps {
  config: Config;
  store: IndexStore;
  logger: Logger;
  /** Resolves when the newest index serves. */
  look: () => Promise<void>;
  /** Reads books into the index; a test passes its own. */
  ingest?: typeof ingestApart;
}

/** How long an ingest from elsewhere is waited for, in milliseconds. */
const WAIT_MS = 10 * 60_000;
/** So many jobs that are over are remembered. */
const REMEMBERED = 20;

/** Puts books in and takes them out, one job after the other, each in a process of its own. */
export class BookUploads {
  readonly folder: UploadFolder;
  private readonly all: (UploadJob & { abort: AbortController })[] = [];
  private readonly listeners = new Set<(job: UploadJob) => void>();
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly deps: BookUploadsDeps) {
    this.folder = new UploadFolder(join(resolve(deps.config.home), 'uploads'));
  }

  /** Takes in what a server that was stopped had not yet. */
  async resume(): Promise<void> {
    await this.folder.settle();
    const files = await this.folder.waiting(await this.indexed());
    if (files.length > 0) void this.put(files);
  }

  /** The newest first. */
  jobs(): UploadJob[] {
    return this.all.map(shown).reverse();
  }

  /** Calls back at each change of a job. @returns the way to stop */
  follow(listener: (job: UploadJob) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Files of the folder join the index. Resolves when that is over, well or not. */
  put(files: string[]): Promise<UploadJob> {
    return this.run(
      files.map((file) => basename(file)),
      async (onProgress, signal) => {
        const before = await this.sources();
        const report = await this.ingest({ files, remove: [] }, { onProgress, signal });
        const failed = new Set(report.failed.map(({ file }) => file));
        const sources = await this.sources();
        for (const file of files) {
          // one that is the same book as another is held once, under the other's file
          const isIn = !failed.has(file) && sources.has(file);
          await (isIn ? this.folder.keep(file) : this.folder.giveUp(file));
        }
        // of an edition whose place another file has taken nothing is left: the next start would take it in again
        for (const file of before) if (!sources.has(file)) await this.folder.remove(file);
        return report;
      },
      () => Promise.all(files.map((file) => this.folder.giveUp(file))),
    );
  }

  /**
   * Takes a book out of the index, and its file where it was put in over HTTP.
   *
   * @throws CasebookError `not_found`, or what kept it from going.
   */
  async remove(book: string): Promise<{ removed: string; comesBack: boolean }> {
    const held = (await this.deps.store.manifest())?.books ?? [];
    const found = held.find(({ id }) => id === book);
    if (found === undefined) {
      const known = held.map(({ id }) => id).join(', ') || 'none';
      const message = `there is no book ${book.slice(0, 80)}: the books are ${known}`;
      throw new CasebookError('not_found', message);
    }
    const job = await this.run([book], async (onProgress, signal) => {
      const report = await this.ingest({ files: [], remove: [book] }, { onProgress, signal });
      if (found.sourceFile !== undefined) await this.folder.remove(found.sourceFile);
      return report;
    });
    if (job.state !== 'done')
      throw new CasebookError('busy', job.reason ?? `${book} was not removed`);
    const lies = found.sourceFile ?? '';
    return { removed: book, comesBack: dirname(lies) === resolve(this.deps.config.data) };
  }

  /** @returns false where there is nothing to cancel */
  cancel(id: string): boolean {
    const job = this.all.find((one) => one.id === id);
    if (job === undefined || !isActive(job)) return false;
    job.abort.abort();
    return true;
  }

  /** Ends what works without giving it up: the next start goes on with it. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const { abort } of this.all) abort.abort();
    await this.tail;
  }

  private isClosing = false;

  private run(
    names: string[],
    work: (
      onProgress: (progress: IngestProgress) => void,
      signal: AbortSignal,
    ) => Promise<IngestReport>,
    giveUp: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<UploadJob> {
    const job = createJob(names);
    this.all.push(job);
    const over = this.all.filter((one) => !isActive(one));
    for (const one of over.slice(0, -REMEMBERED)) this.all.splice(this.all.indexOf(one), 1);
    const set = (change: Partial<UploadJob>): void => {
      Object.assign(job, change);
      for (const listener of this.listeners) listener(shown(job));
    };
    set({});
    const done = this.tail.then(async () => {
      try {
        job.abort.signal.throwIfAborted();
        set({ state: 'working' });
        const { books, failed, removed, seconds } = await work(
          (progress) => set({ progress: { ...progress, book: basename(progress.book) } }),
          job.abort.signal,
        );
        await this.deps.look();
        const named = failed.map((one) => ({
          ...one,
          file: basename(one.file),
          message: this.named(one.message),
        }));
        set({ state: 'done', report: { books, failed: named, removed, seconds } });
      } catch (error) {
        if (this.isClosing) return;
        await giveUp().catch((fault: unknown) => {
          this.deps.logger.error({ err: fault, names }, 'an upload could not be given up');
        });
        const isCancelled = job.abort.signal.aborted;
        set({ state: isCancelled ? 'cancelled' : 'failed', reason: this.reasonOf(error) });
        if (!isCancelled) this.deps.logger.warn({ err: error, names }, 'books were not taken in');
      }
    });
    this.tail = done;
    return done.then(() => shown(job));
  }

  private ingest: (
    task: { files: string[]; remove: string[] },
    options: { onProgress: (progress: IngestProgress) => void; signal: AbortSignal },
  ) => Promise<IngestReport> = (task, options) =>
    (this.deps.ingest ?? ingestApart)(
      { ...task, config: this.deps.config, waitMs: WAIT_MS },
      options,
    );

  private async indexed(): Promise<Set<string>> {
    const manifest = await this.deps.store.manifest();
    return new Set((manifest?.books ?? []).map(({ sourceHash }) => sourceHash));
  }

  /** The files that the books of the index were made of. */
  private async sources(): Promise<Set<string>> {
    const manifest = await this.deps.store.manifest();
    return new Set((manifest?.books ?? []).flatMap(({ sourceFile }) => sourceFile ?? []));
  }

  /** Files are named without the folders of this machine. */
  private reasonOf(error: unknown): string {
    if (!(error instanceof CasebookError)) return 'something went wrong on our side';
    return this.named(error.message);
  }

  private named(message: string): string {
    return message.replaceAll(join(this.folder.folder, '/'), '');
  }
}

function createJob(names: string[]): UploadJob & { abort: AbortController } {
  const at = new Date().toISOString();
  const none = { progress: null, report: null, reason: null };
  return { id: randomUUID(), names, state: 'waiting', ...none, at, abort: new AbortController() };
}

function isActive({ state }: UploadJob): boolean {
  return state === 'waiting' || state === 'working';
}

function shown({ id, names, state, progress, report, reason, at }: UploadJob): UploadJob {
  return { id, names, state, progress, report, reason, at };
}
