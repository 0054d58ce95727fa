import { posix } from 'node:path';
import { parseXml } from './parseXml.ts';

/** One relation of a part of an Office file: its kind (the last word of its type) and the part it leads to. */
export interface Relation {
  id: string;
  kind: string;
  /** Name of the part in the zip. */
  target: string;
}

/**
 * The relations of a part (`ppt/slides/slide1.xml`), which its Office file keeps in `_rels` beside it; those that lead out of the
 * file are left out.
 */
export function readRelations(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): readonly Relation[] {
  const folder = posix.dirname(part);
  const bytes = parts.get(`${folder}/_rels/${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (bytes === undefined) return found;
  parseXml(bytes, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: path });
    },
    close: () => undefined,
  });
  return found;
}
