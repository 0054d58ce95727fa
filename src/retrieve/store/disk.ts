import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';

/** The few things an index is written with; each has happened on the disk itself when it resolves. */
export interface Disk {
  /** Makes a folder and those above it; one that is there is left as it is. */
  makeFolder(path: string): Promise<void>;
  /** Writes a whole file and syncs it. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Syncs a file that something else wrote, or a folder: the names in it. */
  sync(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with what is in it; missing is fine. */
  remove(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<string[]>;
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async writeFile(path, bytes) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async sync(path) {
    // Windows cannot open a folder; its renames are in the journal
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (process.platform === 'win32') return null;
      throw error;
    });
    if (file === null) return;
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  list: (path) => readdir(path),
};
