import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { readDocument } from '../../src/ingest/formats/readDocument.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { compendiumFacts, factsOf } from '../formats/compendiumFacts.ts';
import { openBrowser } from './openVisit.ts';
import { typesetPage } from './typesetPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a book that a browser set as PDF', () => {
  it('has the cases, sections, text and pages of the other formats', async () => {
    const page = await browser.newPage();
    await page.setContent(typesetPage());
    const bytes = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
    await page.close();
    const document = await readDocument(bytes, 'book.pdf');
    const { book, report } = readBook({ id: 'book', document, sidecar: null, sourceHash: '0' });
    expect(factsOf(book)).toEqual(compendiumFacts);
    expect(report.warnings).toEqual([]);
    expect(report.pages).toEqual({ printed: 9, recovered: 0, estimated: 0 });
    expect(book.pages.map(({ file }) => file?.index)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
