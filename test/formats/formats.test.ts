import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/formats/readDocument.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { compendiumFacts, compendiumFactsWithPreface, factsOf } from './compendiumFacts.ts';
import { toDocx, toEpub, toHtml, toMarkdown, toPdf, toText } from './writers.ts';

describe.each([
  { file: 'book.txt', bytes: toText(), basis: 'printed' },
  { file: 'book.md', bytes: toMarkdown(), basis: 'printed' },
  { file: 'book.html', bytes: toHtml(), basis: 'printed' },
  { file: 'book.epub', bytes: toEpub(), basis: 'printed' },
  { file: 'book.docx', bytes: toDocx(), basis: 'recovered' },
  { file: 'book.pdf', bytes: toPdf(), basis: 'printed' },
])('a book read from $file', ({ file, bytes, basis }) => {
  const reading = readDocument(bytes, file).then((document) =>
    readBook({ id: 'book', document, sidecar: null, sourceHash: '0' }),
  );

  it('has the cases, sections, text and pages it was made with', async () => {
    const { book, report } = await reading;
    const isNumbered = book.labelledPages !== undefined && book.labelledPages.length > 0;
    expect(factsOf(book)).toEqual(isNumbered ? compendiumFactsWithPreface : compendiumFacts);
    expect(isNumbered).toBe(file.endsWith('.pdf'));
    expect(report.warnings).toEqual([]);
    expect(new Set(book.pages.map((page) => page.basis))).toEqual(new Set([basis]));
  });

  it('has paragraphs whole over page ends', async () => {
    const { book } = await reading;
    expect(book.text).toContain('记下年限、煤耗和修过几次，档案放在网上');
    expect(book.text.split('\n')).toContain('一、先摸清家底');
  });
});
