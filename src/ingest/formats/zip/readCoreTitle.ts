import { parseXml } from './parseXml.ts';

/** The title an Office file gives itself in `docProps/core.xml`; null without one. */
export function readCoreTitle(core: Uint8Array | undefined): string | null {
  if (core === undefined) return null;
  let title = '';
  let isInside = false;
  parseXml(core, {
    open: (name) => void (isInside = name === 'dc:title'),
    close: () => void (isInside = false),
    text: (text) => void (title += isInside ? text : ''),
  });
  return title.trim() === '' ? null : title.trim();
}
