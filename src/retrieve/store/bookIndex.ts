export { openBookIndex, readCurrentManifest } from './openBookIndex.ts';
export type { OpenedIndex, OpenIndexOptions, ServedVectors } from './openBookIndex.ts';
export { writeBookIndex } from './writeBookIndex.ts';
export type { IndexContent, WriteIndexOptions, WrittenIndex } from './writeBookIndex.ts';
