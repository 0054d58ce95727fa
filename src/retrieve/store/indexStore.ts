import type { IndexLock } from './indexLock.ts';
import type { Manifest } from './manifest.ts';
import type { OpenedIndex, OpenIndexOptions } from './openBookIndex.ts';
import type { IndexContent, WriteIndexOptions, WrittenIndex } from './writeBookIndex.ts';

/**
 * Where an index lives: a folder of one machine, or a database that many servers share. Either holds whole generations:
 * a reader sees the old one or the new one, never something between.
 */
export interface IndexStore {
  /** For messages; without secrets. */
  readonly place: string;
  /** The generation that serves; null when nothing was ingested. Cheap: asked every other second. */
  current(): Promise<string | null>;
  /**
   * What the serving generation says of itself, without a look at its other parts; null when nothing was ingested.
   *
   * @throws CasebookError `bad_index` when it is damaged or of another version.
   */
  manifest(): Promise<Manifest | null>;
  /** @throws CasebookError `no_index`, `bad_index` as `openBookIndex` does. */
  open(options: OpenIndexOptions): Promise<OpenedIndex>;
  /** @throws CasebookError `busy` while somebody else writes. */
  lock(): Promise<IndexLock>;
  /** Writes a generation and lets it serve; the one before is kept. */
  write(content: IndexContent, options: StoreWriteOptions): Promise<WrittenIndex>;
  close(): Promise<void>;
}

/** How to write: under a lock of this store. */
export type StoreWriteOptions = Pick<WriteIndexOptions, 'onProgress' | 'signal'> & {
  lock: IndexLock;
};
