import { basename } from 'node:path';

/** Two parts or more from the root on, with a drive or without; addresses (`https://…`) are none. */
const ABSOLUTE = /(?<![\p{L}\p{N}:/\\.])(?:[A-Za-z]:)?(?:[/\\][^\s/\\:;,'"“”()<>|]+){2,}/gu;

/**
 * A text for who asks over HTTP: where files of this machine lie is nobody's business there, their names tell enough. The log has the
 * whole paths.
 *
 * @param folders settings by the folder they name, such as `CASEBOOK_HOME`: told by the name of the setting, blanks in them or not
 */
export function withoutPaths(text: string, folders: Readonly<Record<string, string>> = {}): string {
  const named = Object.entries(folders)
    .filter(([, folder]) => folder.length > 1)
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((rest, [setting, folder]) => rest.replaceAll(folder, setting), text);
  return named.replace(ABSOLUTE, (path) => `…/${basename(path.replaceAll('\\', '/'))}`);
}
