import { CasebookError } from '../../../errors.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { readHeadingStyles } from './readHeadingStyles.ts';
import { readNumbering } from './readNumbering.ts';
import { officeLimits } from '../zip/officeLimits.ts';
import { readCoreTitle } from '../zip/readCoreTitle.ts';
import { readBody } from './readBody.ts';
import { readNotes } from './readNotes.ts';
import { unzip, type UnzipLimits } from '../zip/unzip.ts';

/** How an old Word file (.doc) or a locked .docx begins. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Parts that are read: never by a path of the zip, only by these names. */
const WANTED = /^(?:\/?word\/[^/]+\.xml|\/?docProps\/core\.xml)$/u;

/**
 * Reads a Word file: paragraphs and headings with the numbers Word shows, tables as rows (cells apart by a tab), page
 * breaks as set and as last rendered, notes behind the paragraph that leads to them. Deleted and hidden text, comments
 * and the reading above characters (ruby) are left out.
 *
 * @throws CasebookError `bad_book` when it is no .docx, is locked, damaged or inflates without end.
 */
export function readDocx(
  bytes: Uint8Array,
  file: string,
  limits: UnzipLimits = officeLimits,
): SourceDocument {
  const fail = (reason: string): CasebookError =>
    new CasebookError('bad_book', `${file}: ${reason}`);
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    throw fail(
      'an old Word file (.doc) or one locked with a password: save it as .docx without one',
    );
  }
  try {
    const parts = unzip(bytes, { wants: (name) => WANTED.test(name), limits });
    const part = (name: string): Uint8Array | undefined => parts.get(name) ?? parts.get(`/${name}`);
    const body = part('word/document.xml') ?? part('word/document2.xml');
    if (body === undefined) throw new Error('it is no Word file: it has no word/document.xml');
    const { builder, hiddenAt } = readBody(body, {
      styleOf: readHeadingStyles(part('word/styles.xml')),
      numberOf: readNumbering(part('word/numbering.xml')),
      footnotes: readNotes(part('word/footnotes.xml')),
      endnotes: readNotes(part('word/endnotes.xml')),
    });
    const { lines, pages, outline } = builder;
    if (lines.length === 0) throw new Error('it has no text');
    const message =
      'hidden text was left out, here first: show it in Word (Font, Hidden) to have it read';
    const warnings = hiddenAt === null ? [] : [{ line: hiddenAt, message }];
    return { lines, pages, outline, title: readCoreTitle(part('docProps/core.xml')), warnings };
  } catch (error) {
    throw fail(`the Word file was not read: ${(error as Error).message}`);
  }
}
