import { readConfig } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { noTracing } from '../noTracing.ts';
import { serve } from './serve.ts';

noTracing(process.env);
try {
  await serve(readConfig(process.env));
} catch (error) {
  const isKnown = error instanceof CasebookError;
  process.stderr.write(`casebook: ${isKnown ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
