import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/formats/readDocument.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { compendium } from './compendium.ts';
import { toDocx, toHtml, toMarkdown, toPdf, toText } from './writers.ts';

const FORMATS = [
  { file: 'book.txt', bytes: toText(), basis: 'printed' },
  { file: 'book.md', bytes: toMarkdown(), basis: 'printed' },
  { file: 'book.html', bytes: toHtml(), basis: 'printed' },
  { file: 'book.docx', bytes: toDocx(), basis: 'recovered' },
  { file: 'book.pdf', bytes: toPdf(), basis: 'printed' },
];

async function read(file: string, bytes: Uint8Array) {
  const document = await readDocument(bytes, file);
  return readBook({ id: 'book', document, sidecar: null, sourceHash: '0' });
}

const tight = (text: string): string => text.replace(/\s+/gu, '');

/** Running text of the book: what is printed but titles and units. */
const TEXT = compendium.pages
  .flat()
  .map((block) => (block.kind === 'title' || block.kind === 'unit' ? '' : block.text))
  .join('');

describe.each(FORMATS)('a book read from $file', ({ file, bytes, basis }) => {
  it('has the cases of the contents with their units and pages', async () => {
    const { book, report } = await read(file, bytes);
    expect(report.warnings).toEqual([]);
    expect(book.title).toBe(compendium.title);
    expect(book.parts.map(({ label, title }) => ({ label, title }))).toEqual(compendium.parts);
    expect(
      book.cases.map(({ part, number, title, unit, firstPage, hasText }) => ({
        ...{ part, number, title: tight(title), unit, page: firstPage, hasText },
      })),
    ).toEqual(
      compendium.entries.map(({ part, number, lines, unit, page }) => ({
        ...{ part, number, title: lines.join(''), unit, page, hasText: true },
      })),
    );
  });

  it('has all of the text, paragraphs whole over page ends', async () => {
    const { book } = await read(file, bytes);
    const paragraphs = TEXT.replace(/(?<=[。度])(?=.)/gu, '\n').split('\n');
    expect(tight(book.text)).toBe(TEXT);
    expect(book.text).toContain('记下年限、煤耗和修过几次，档案放在网上');
    expect(paragraphs.every((one) => tight(book.text).includes(one))).toBe(true);
    expect(book.text.split('\n')).toContain('一、先摸清家底');
  });

  it('has the sections', async () => {
    const { book } = await read(file, bytes);
    expect(book.sections.map(({ case: id, heading }) => `${id} ${heading}`)).toEqual([
      ...['1-1 null', '1-1 一、先摸清家底', '1-1 二、再分批改造'],
      ...['1-2 null', '1-2 一、账本进车间', '1-2 二、奖罚到班组', '1-2 三、推到全厂'],
      ...['1-3 null', '2-1 null', '2-2 null'],
    ]);
  });

  it('has every page with the words printed on it', async () => {
    const { book } = await read(file, bytes);
    expect(book.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [at, page] of book.pages.entries()) {
      const printed = compendium.pages[at]!.map((block) =>
        block.kind === 'title' || block.kind === 'unit' ? '' : block.text,
      ).join('');
      expect(tight(book.text.slice(page.start, page.end))).toBe(printed);
      expect(page.basis).toBe(basis);
    }
  });
});
