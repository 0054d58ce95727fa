/** The books, as JSON. */
export const BOOKS_FILE = 'books.json';
/** The unit vectors of all passages, little-endian float32, row after row. */
export const VECTORS_FILE = 'vectors.f32';
/** The graph over them, where the addon was there to build it. */
export const GRAPH_FILE = 'vectors.hnsw';
/** What the folder says of itself; written last. */
export const MANIFEST_FILE = 'manifest.json';

/** Names that other files of an index cannot have. */
export const RESERVED_FILES: readonly string[] = [
  BOOKS_FILE,
  VECTORS_FILE,
  GRAPH_FILE,
  MANIFEST_FILE,
];
