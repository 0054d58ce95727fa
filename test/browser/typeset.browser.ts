import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { readDocument } from '../../src/ingest/formats/readDocument.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { compendiumFactsWithPreface, factsOf } from '../formats/compendiumFacts.ts';
import { openBrowser } from './openVisit.ts';
import { columnCases, typesetColumns } from './typesetColumns.ts';
import { typesetPage } from './typesetPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a book that a browser set as PDF', () => {
  it('has the cases, sections, text and pages of the other formats', async () => {
    const { book, report } = await readPrinted(typesetPage());
    expect(factsOf(book)).toEqual(compendiumFactsWithPreface);
    expect(report.warnings).toEqual([]);
    expect(report.pages).toEqual({ printed: 9, recovered: 0, estimated: 0 });
    expect(book.pages.map(({ file }) => file?.index)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('has the paragraphs of two columns whole, over the ends of columns and pages', async () => {
    const { book, report } = await readPrinted(typesetColumns());
    expect(
      book.cases.map(({ title, unit, firstPage, lastPage }) => [title, unit, firstPage, lastPage]),
    ).toEqual(columnCases.map(({ title, unit }, at) => [title, unit, 2 + at * 2, 3 + at * 2]));
    expect(book.text.trim().split('\n')).toEqual(
      columnCases.flatMap(({ paragraphs }) => paragraphs),
    );
    expect(book.pages.map(({ number, basis }) => [number, basis])).toEqual(
      [2, 3, 4, 5, 6, 7].map((number) => [number, 'printed']),
    );
    expect(report.warnings).toEqual([]);
  });
});

async function readPrinted(html: string): Promise<ReturnType<typeof readBook>> {
  const page = await browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
  await page.close();
  const document = await readDocument(bytes, 'book.pdf');
  return readBook({ id: 'book', document, sidecar: null, sourceHash: '0' });
}
