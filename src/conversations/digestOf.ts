import { createHash } from 'node:crypto';

/** Tells a changed text from the one that was kept: of what belongs together, 32 hexadecimal digits of its sha256. */
export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
