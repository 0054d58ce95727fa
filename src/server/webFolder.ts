import { fileURLToPath } from 'node:url';

/** Where the page's files lie: src/web beside src/server, dist/web beside dist/server. */
export function webFolder(): string {
  return fileURLToPath(new URL('../web', import.meta.url));
}
