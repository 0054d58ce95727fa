import { describe, expect, it } from 'vitest';
import { compendium } from '../formats/compendium.ts';
import { toPdf } from '../formats/writers.ts';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());

const pdf = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(toPdf()),
});

describe('the shelf', () => {
  it('takes a PDF, reports, answers from it, and sends its page to a fresh browser', async () => {
    const page = await visit({}, '/#/books');
    await page.locator('.shelf input[type=file]').setInputFiles(pdf('qingchuan.pdf'));
    const job = page.locator('.job.done');
    await job.waitFor({ timeout: 45_000 });
    expect(await job.innerText()).toContain(`《${compendium.title}》5 个案例，5 个有正文`);
    expect(await job.innerText()).toContain('页码：');
    const row = page.locator('.shelf .books > li', { hasText: compendium.title });
    expect(await row.innerText()).toContain('可用');
    await row.getByText('只问这本书').click();
    expect(await seriousFindings(page)).toEqual([]);
    const turn = await askOnPage(page, '青川热力公司三年改造了多少台锅炉？');
    const href = await turn.locator('.references a').first().getAttribute('href');
    expect(href).toMatch(/^#\/book\/qingchuan\/page\/\d+\?.*mark=/u);
    const other = await visit({}, `/${href!}`);
    await other.locator('.sheet mark').first().waitFor();
    await row.getByLabel(/^删除/u).first().click();
    expect(await row.locator('.sure').innerText()).toContain('5 个案例');
    await row.locator('.sure .danger').click();
    await row.waitFor({ state: 'detached', timeout: 45_000 });
    await page.reload();
    await page.locator('.turn .stale').first().waitFor();
  });

  it('says why a file was not taken in, refuses what is no book, and drops on a phone fit', async () => {
    const viewport = { width: 320, height: 700 };
    const page = await visit({ viewport, hasTouch: true, isMobile: true }, '/#/books');
    const input = page.locator('.shelf input[type=file]');
    const buffer = Buffer.from('%PDF-1.4 broken');
    await input.setInputFiles({ name: 'broken.pdf', mimeType: 'application/pdf', buffer });
    const failed = page.locator('.job.failed');
    await failed.waitFor({ timeout: 45_000 });
    expect(await failed.innerText()).toContain('broken.pdf');
    expect(await failed.innerText()).not.toContain('/uploads');
    await input.setInputFiles({ name: 'a.exe', mimeType: 'application/octet-stream', buffer });
    expect(await page.locator('.add-books .trouble').innerText()).toContain('.exe');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
