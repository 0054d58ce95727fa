import { lackOf, readMeans } from '../means.ts';

const lack = lackOf(readMeans());
if (lack !== null) fail(lack);
else await start();

/** Loaded only here: a process that may have too little would end while loading, and say a stack. */
async function start(): Promise<void> {
  const { CasebookError } = await import('../errors.ts');
  const { noTracing } = await import('../noTracing.ts');
  noTracing(process.env);
  const [{ readConfig }, { serve }] = [await import('../config.ts'), await import('./serve.ts')];
  try {
    await serve(readConfig(process.env));
  } catch (error) {
    const isKnown = error instanceof CasebookError;
    fail(isKnown ? error.message : String((error as Error).stack));
  }
}

function fail(why: string): void {
  process.stderr.write(`casebook: ${why}\n`);
  process.exitCode = 1;
}
