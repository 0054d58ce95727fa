import { fileURLToPath } from 'node:url';

/** Where the built page lies, whether this file runs from src/server or from dist/server. */
export function webFolder(): string {
  return fileURLToPath(new URL('../../dist/web', import.meta.url));
}
