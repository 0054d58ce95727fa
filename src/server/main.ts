import { readConfig } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { serve } from './serve.ts';

process.env.LANGSMITH_TRACING = 'false'; // questions never leave the machine by a stray setting
try {
  await serve(readConfig(process.env));
} catch (error) {
  const isKnown = error instanceof CasebookError;
  process.stderr.write(`casebook: ${isKnown ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
