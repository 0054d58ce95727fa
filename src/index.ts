/** casebook as a library: settings, ingest, books that answer, and their retrieval for LangChain. Everything else may change. */
export { openCasebook, type Casebook, type OpenOptions, type Readiness } from './casebook.ts';
export { checkText, type CheckTextOptions } from './checkText.ts';
export { readConfig, type Config, type Place } from './config.ts';
export { createRetriever, type CreateRetrieverOptions } from './createRetriever.ts';
export { CasebookError, ModelFault, type ErrorCode, type FaultKind } from './errors.ts';
export {
  ingestBooks,
  type IngestOptions,
  type IngestProgress,
  type IngestReport,
} from './ingest/ingest.ts';
export { PassageRetriever, type PassageRetrieverOptions } from './retrieve/passageRetriever.ts';
export { createIndexStore } from './retrieve/createIndexStore.ts';
export type { IndexStore } from './retrieve/store/indexStore.ts';
export { ExactVectorStore } from './retrieve/store/exactVectorStore.ts';
export { HnswVectorStore } from './retrieve/store/hnswVectorStore.ts';
export type { DocumentFilter, MetadataFilter } from './retrieve/store/documentFilter.ts';
export type { DeleteOptions, PassageVectorStore } from './retrieve/store/vectorStore.ts';
export type * from './types.ts';
