import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const data = mkdtempSync(join(tmpdir(), 'casebook-pageless-'));
writeFileSync(
  join(data, 'notes.md'),
  '# 工作手册\n\n## 值班制度\n\n值班室保持两人以上。\n\n### 交接\n\n交接班必须签字确认。\n\n交接记录保存三年。\n\n## 仓库管理\n\n仓库每月盘点一次。\n',
);
afterAll(() => rmSync(data, { recursive: true }));

const visit = visitRoom(() => startServer({ CASEBOOK_DATA: data }));

describe('a book without pages', () => {
  it('opens at the section of a citation, and names no page', async () => {
    const page = await visit();
    await askOnPage(page, '交接记录保存几年？');
    const marker = page.locator('.turn .text .marker').first();
    expect(await marker.innerText()).toContain('第2段');
    await marker.click();
    await page.locator('.sheet[aria-label="交接"]').waitFor();
    expect(await page.locator('.sheet mark').innerText()).toContain('交接记录保存三年。');
    expect(await page.locator('body').innerText()).not.toMatch(/第\s*\d+\s*页|≈|估计/u);
  });

  it('is leafed through by its sections, from the contents on', async () => {
    const page = await visit();
    await page.locator('.contents .entry').first().click();
    await page.locator('.sheet[aria-label="值班制度"]').waitFor();
    await page.getByLabel('下一节').click();
    await page.locator('.sheet[aria-label="交接"]').waitFor();
    await page.getByLabel('下一节').click();
    await page.locator('.sheet[aria-label="仓库管理"]').waitFor();
    expect(await page.getByLabel('下一节').isDisabled()).toBe(true);
    expect(await page.getByLabel('跳到第几页').count()).toBe(0);
    expect(await page.getByLabel(/^只问第.*页/u).count()).toBe(0);
  });

  it('has addresses of its sections: of a citation, and copied from the open one', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await visit({ permissions });
    const turn = await askOnPage(page, '交接记录保存几年？');
    const href = await turn.locator('.references a').first().getAttribute('href');
    expect(href).toMatch(/^#\/book\/notes\/case\/\d+-\d+\?section=\d+&mark=/u);
    const other = await visit({ permissions }, `/${href!}`);
    await other.locator('.sheet[aria-label="交接"]').waitFor();
    expect(await other.locator('.sheet mark').innerText()).toContain('交接记录保存三年。');
    await other.getByLabel('上一节').click();
    await other.locator('.sheet[aria-label="值班制度"]').waitFor();
    await other.getByLabel('复制本节链接').click();
    await other.getByText('已复制').waitFor();
    const copied = await other.evaluate(() => navigator.clipboard.readText());
    const third = await visit({}, new URL(copied).hash.replace('#', '/#'));
    await third.locator('.sheet[aria-label="值班制度"]').waitFor();
  });
});
