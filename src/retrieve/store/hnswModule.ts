/** What casebook uses of hnswlib-node. Its own types are not imported: the package may be absent. */
export interface HnswIndex {
  initIndex(options: {
    maxElements: number;
    m: number;
    efConstruction: number;
    randomSeed: number;
  }): void;
  /** Takes plain arrays only, and any numbers: check them before. */
  addPoint(point: number[], label: number): void;
  /** Distances are 1 - cosine. */
  searchKnn(query: number[], k: number): { distances: number[]; neighbors: number[] };
  resizeIndex(maxElements: number): void;
  readIndex(path: string): Promise<boolean>;
  readIndexSync(path: string): void;
  writeIndexSync(path: string): void;
  getCurrentCount(): number;
  setEf(ef: number): void;
}

/** The addon: its graph index. */
export interface HnswModule {
  HierarchicalNSW: new (space: 'cosine', dimensions: number) => HnswIndex;
}

/** Loads the addon; null where it is not installed or was not built. */
export type LoadHnsw = () => Promise<HnswModule | null>;

/** The shape of the graph and the care of a search. */
export interface HnswOptions {
  /** Links of a node: more find more, and take 8 bytes each a vector. */
  m: number;
  /** Candidates kept while building: more find more and build slower. */
  efConstruction: number;
  /** Candidates kept while searching: more find more and search slower; not stored in the file. */
  ef: number;
  /** The same seed and vectors give the same graph. */
  randomSeed: number;
}

/** Chosen by `bench/hnsw.ts`, see bench/HNSW.md. */
export const defaultHnswOptions: Readonly<HnswOptions> = {
  m: 16,
  efConstruction: 200,
  ef: 400,
  randomSeed: 100,
};

// a variable, so that the compiler does not ask for the types of a package that may be absent
const ADDON = ['hnswlib-node'].join('');

/** Loads hnswlib-node, an optional dependency that is compiled when it is installed. */
export const loadHnsw: LoadHnsw = async () => {
  try {
    const loaded = (await import(ADDON)) as { default: HnswModule };
    return loaded.default;
  } catch {
    return null;
  }
};
