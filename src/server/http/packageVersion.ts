import { readFileSync } from 'node:fs';

/** The version of casebook that runs, from src/ as from dist/. */
export function packageVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
