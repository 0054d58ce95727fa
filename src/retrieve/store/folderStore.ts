import { indexFolder, readPointer } from './generations.ts';
import { acquireIndexLock } from './indexLock.ts';
import type { IndexStore } from './indexStore.ts';
import { openBookIndex, readCurrentManifest } from './openBookIndex.ts';
import { writeBookIndex } from './writeBookIndex.ts';

/** The index of a home folder. */
export function folderStore(home: string): IndexStore {
  return {
    place: indexFolder(home),
    current: async () => (await readPointer(home))?.current ?? null,
    manifest: () => readCurrentManifest(home),
    open: (options) => openBookIndex(home, options),
    lock: () => acquireIndexLock(indexFolder(home)),
    write: (content, options) => writeBookIndex(home, content, options),
    close: () => Promise.resolve(),
  };
}
