import { CasebookError } from '../../../errors.ts';
import type { IngestWarning } from '../../../types.ts';
import { LineBuilder } from '../../source/lineBuilder.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { officeLimits } from '../zip/officeLimits.ts';
import { parseXml } from '../zip/parseXml.ts';
import { readCoreTitle } from '../zip/readCoreTitle.ts';
import { readRelations } from '../zip/readRelations.ts';
import { unzip, type UnzipLimits } from '../zip/unzip.ts';
import { readSlide, type Slide } from './readSlide.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const PRESENTATION = 'ppt/presentation.xml';

/** Parts that are read: never by a path of the zip, only by these names. */
const WANTED =
  /^(?:ppt\/(?:presentation|(?:slides|notesSlides)\/[^/]+)\.xml|ppt\/(?:(?:slides|notesSlides)\/)?_rels\/[^/]+\.rels|docProps\/core\.xml)$/u;

/**
 * Reads a presentation (.pptx): each slide is a section under its number, with its title, its paragraphs, its tables as rows and
 * the speaker's notes. Hidden slides are left out.
 *
 * @throws CasebookError `bad_book` when it is no .pptx, is damaged or inflates without end.
 */
export function readSlides(
  bytes: Uint8Array,
  file: string,
  limits: UnzipLimits = officeLimits,
): SourceDocument {
  try {
    const parts = unzip(bytes, { wants: (name) => WANTED.test(name), limits });
    const slides = slidePaths(parts).map((path) => ({
      ...readSlide(parts.get(path)!),
      notes: notesOf(parts, path),
    }));
    const isChinese = slides.some(({ title, paragraphs }) =>
      /\p{Script=Han}/u.test(title + paragraphs.join('')),
    );
    const { lines, pages, outline } = setSlides(slides, isChinese);
    if (lines.length === 0) throw new Error('its slides have no text: pictures are not read');
    const title = titleOf(slides) ?? readCoreTitle(parts.get('docProps/core.xml'));
    return { lines, pages, outline, title, isOneCase: true, warnings: remarks(slides) };
  } catch (error) {
    const reason = (error as Error).message;
    throw new CasebookError('bad_book', `${file}: the presentation was not read: ${reason}`);
  }
}

type NotedSlide = Slide & { notes: string[] };

function setSlides(slides: readonly NotedSlide[], isChinese: boolean): LineBuilder {
  const builder = new LineBuilder();
  const paragraph = (text: string, level?: number): void => {
    builder.add(text);
    builder.endParagraph(level);
  };
  slides.forEach(({ title, paragraphs, notes, isHidden }, at) => {
    if (isHidden || (title === '' && paragraphs.length + notes.length === 0)) return;
    const number = isChinese ? `幻灯片${at + 1}` : `Slide ${at + 1}`;
    const colon = isChinese ? '：' : ': ';
    paragraph(title === '' ? number : `${number}${colon}${title}`, 1);
    for (const text of paragraphs) paragraph(text);
    for (const text of notes) paragraph(`${isChinese ? '备注：' : 'Note: '}${text}`);
  });
  return builder;
}

/** A longer first paragraph is running text. */
const MAX_TITLE = 60;

/** The title of the first slide, or its first words: many decks have their title in a plain box. The file's own title is often its program's. */
function titleOf([first]: readonly Slide[]): string | null {
  if (first === undefined || first.title !== '') return first?.title ?? null;
  const [line] = first.paragraphs;
  return line !== undefined && line.length <= MAX_TITLE ? line : null;
}

/** In the order in which they are shown. */
function slidePaths(parts: Parts): string[] {
  const presentation = parts.get(PRESENTATION);
  if (presentation === undefined)
    throw new Error(`it is no presentation: it has no ${PRESENTATION}`);
  const targets = new Map(readRelations(parts, PRESENTATION).map((one) => [one.id, one.target]));
  const paths: string[] = [];
  parseXml(presentation, {
    open(name, attributes) {
      const path = name === 'p:sldId' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (path !== undefined && parts.has(path)) paths.push(path);
    },
    close: () => undefined,
  });
  return paths;
}

function notesOf(parts: Parts, slide: string): string[] {
  const notes = readRelations(parts, slide).find(({ kind }) => kind === 'notesSlide');
  const bytes = notes === undefined ? undefined : parts.get(notes.target);
  return bytes === undefined ? [] : readSlide(bytes).paragraphs;
}

function remarks(slides: readonly NotedSlide[]): IngestWarning[] {
  const hidden = numbers(slides, ({ isHidden }) => isHidden);
  const empty = numbers(
    slides,
    (one) => !one.isHidden && one.title === '' && one.paragraphs.length + one.notes.length === 0,
  );
  const messages = [
    ...(hidden === ''
      ? []
      : [
          `slides ${hidden} are hidden: they were left out; show them in the presentation to have them read`,
        ]),
    ...(empty === ''
      ? []
      : [
          `slides ${empty} have no text: pictures are not read; write what they show into the notes`,
        ]),
  ];
  return messages.map((message) => ({ line: null, message }));
}

function numbers(slides: readonly NotedSlide[], isOne: (slide: NotedSlide) => boolean): string {
  return slides.flatMap((slide, at) => (isOne(slide) ? [at + 1] : [])).join(', ');
}
