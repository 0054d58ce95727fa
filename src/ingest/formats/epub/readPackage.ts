import { posix } from 'node:path';
import { parseXml } from '../zip/parseXml.ts';

/** What the package of an EPUB tells: its title, its pages of text in the order they are read, and the names of its contents. */
export interface EpubPackage {
  title: string | null;
  /** Names in the zip. */
  spine: string[];
  /** What the contents call each of them. */
  names: ReadonlyMap<string, string>;
}

type Parts = ReadonlyMap<string, Uint8Array>;

interface Item {
  path: string;
  type: string;
  properties: string;
}

/**
 * Reads the package document that `META-INF/container.xml` names, and the contents it leads to (EPUB 3.3; NCX of EPUB 2).
 *
 * @throws Error when there is none.
 */
export function readPackage(parts: Parts): EpubPackage {
  const path = rootFile(parts.get('META-INF/container.xml'));
  const bytes = path === null ? undefined : parts.get(path);
  if (path === null || bytes === undefined) throw new Error('it names no package document');
  const items = new Map<string, Item>();
  const order: string[] = [];
  let title = '';
  let isTitle = false;
  parseXml(bytes, {
    open(name, { id = '', href = '', idref = '', 'media-type': type = '', properties = '' }) {
      const local = localName(name);
      isTitle = local === 'title' && title === '';
      if (local === 'item') items.set(id, { path: resolvePath(path, href), type, properties });
      if (local === 'itemref') order.push(idref);
    },
    close: () => void (isTitle = false),
    text: (text) => void (title += isTitle ? text : ''),
  });
  const spine = order.flatMap((id) => {
    const item = items.get(id);
    const isText = item !== undefined && /html|xml/u.test(item.type);
    return isText && !isNav(item) ? [item.path] : [];
  });
  const listed = [...items.values()].find((item) => isNav(item) || item.type === NCX);
  const names = listed === undefined ? new Map<string, string>() : readNames(parts, listed);
  return { title: title.trim() === '' ? null : title.trim(), spine, names };
}

const NCX = 'application/x-dtbncx+xml';

function isNav({ properties }: Item): boolean {
  return properties.split(/\s+/u).includes('nav');
}

function rootFile(container: Uint8Array | undefined): string | null {
  let path: string | null = null;
  if (container === undefined) return path;
  parseXml(container, {
    open(name, attributes) {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'] ?? null;
    },
    close: () => undefined,
  });
  return path;
}

/** What the contents call a file: its first entry, wherever in the file that leads. */
function readNames(parts: Parts, { path }: Item): Map<string, string> {
  const names = new Map<string, string>();
  const bytes = parts.get(path);
  if (bytes === undefined) return names;
  let label = '';
  let target = '';
  const keep = (): void => {
    const file = resolvePath(path, target);
    const name = label.replace(/\s+/gu, ' ').trim();
    if (target !== '' && name !== '' && !names.has(file)) names.set(file, name);
    label = '';
    target = '';
  };
  let isLabel = false;
  parseXml(bytes, {
    open(name, { href, src }) {
      const local = localName(name);
      // The title of the book, and its authors, are set as labels too: they name no file.
      if (local === 'navLabel') label = '';
      if (local === 'a' || local === 'text') isLabel = true;
      if (local === 'a') target = href ?? '';
      if (local === 'content') {
        target = src ?? '';
        keep();
      }
    },
    close(name) {
      const local = localName(name);
      if (local === 'a' || local === 'text') isLabel = false;
      if (local === 'a') keep();
    },
    text: (text) => void (label += isLabel ? text : ''),
  });
  return names;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A reference of a file as a name in the zip; without the place within the file it leads to. */
function resolvePath(from: string, reference: string): string {
  const [file = ''] = reference.split('#');
  const path = posix.join(posix.dirname(from), file);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that encodes nothing
  }
}
