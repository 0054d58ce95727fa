import { parseXml } from '../zip/parseXml.ts';
import { UNSEEN } from './unseen.ts';

/** Word keeps the line over the notes as a note of its own. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Reads word/footnotes.xml or word/endnotes.xml: the text of every note by its id, one paragraph. */
export function readNotes(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (bytes === undefined) return notes;
  let id: string | null = null;
  let inText = false;
  let unseen = 0;
  parseXml(bytes, {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === 'w:footnote' || name === 'w:endnote') {
        id = SEPARATORS.has(attributes['w:type'] ?? '') ? null : (attributes['w:id'] ?? null);
      }
      if (name === 'w:t') inText = true;
    },
    close(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (name === 'w:t') inText = false;
      if (name === 'w:p' && id !== null) notes.set(id, `${notes.get(id) ?? ''} `);
    },
    text(text) {
      if (inText && unseen === 0 && id !== null) notes.set(id, `${notes.get(id) ?? ''}${text}`);
    },
  });
  return new Map([...notes].map(([key, text]) => [key, text.replace(/\s+/gu, ' ').trim()]));
}
