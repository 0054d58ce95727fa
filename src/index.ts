/** casebook as a library: settings, ingest, and books that answer. */
export { openCasebook, type Casebook, type OpenOptions, type Readiness } from './casebook.ts';
export { readConfig, type Config } from './config.ts';
export { CasebookError, type ErrorCode } from './errors.ts';
export { ingestBooks, type IngestOptions, type IngestReport } from './ingest/ingest.ts';
export type * from './types.ts';
