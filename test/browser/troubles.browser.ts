import { describe, expect, it } from 'vitest';
import { createFakeCasebook, fakeAnswer } from '../../src/testing/fakeCasebook.ts';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startFake } from './startFake.ts';
import { visitRoom } from './visitRoom.ts';

const NOTICE = '模型没有回答，以下是书中的原话。';

const withNotice = createFakeCasebook({
  async ask(_request, options) {
    await options?.onEvent?.({ type: 'status', stage: 'writing' });
    await options?.onEvent?.({ type: 'delta', text: '半句生成的话' });
    await options?.onEvent?.({ type: 'reset', reason: 'model' });
    return { ...fakeAnswer, notice: NOTICE, text: `${NOTICE}\n${fakeAnswer.text}` };
  },
});

describe('a model that is gone', () => {
  const visit = visitRoom(() => startFake(withNotice));

  it('is told once, above the extractive answer', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '有什么制度？');
    expect(await turn.locator('.notice').innerText()).toBe(NOTICE);
    const text = await turn.innerText();
    expect(text.split(NOTICE)).toHaveLength(2);
    expect(text).not.toContain('半句');
  });
});

describe('a server that is gone', () => {
  const visit = visitRoom(() => startFake(createFakeCasebook()));

  it('is told in words, and the same question can be asked again', async () => {
    const page = await visit();
    await page.locator('.contents li').first().waitFor();
    await page.context().setOffline(true);
    const turn = await askOnPage(page, '有什么制度？');
    expect(await turn.locator('.trouble').innerText()).toContain('无法连接服务器');
    await page.context().setOffline(false);
    await turn.locator('.trouble button').click();
    await turn.locator('.actions').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });
});

describe('a limit of requests', () => {
  const visit = visitRoom(() => startFake(createFakeCasebook(), { rateLimit: 6 }));

  it('is told with the time to wait', async () => {
    const page = await visit();
    await page.locator('.contents li').first().waitFor();
    let told = '';
    for (let asked = 0; asked < 7 && told === ''; asked += 1) {
      const turn = await askOnPage(page, `问题${asked}`);
      if ((await turn.locator('.trouble').count()) > 0) told = await turn.innerText();
    }
    expect(told).toMatch(/提问过于频繁.*请在 \d+ 秒后重试/su);
  });
});

describe('a book that is not read yet', () => {
  const visit = visitRoom(() => startFake(null));

  it('is told, and looked for again by itself', async () => {
    const page = await visit();
    const trouble = page.locator('.talk > .trouble');
    expect(await trouble.innerText()).toContain('书还没有读入索引');
    await page.waitForRequest((request) => request.url().endsWith('/api/books'));
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('a server that wants a key', () => {
  const visit = visitRoom(() => startFake(createFakeCasebook(), { apiKey: 'right-key' }));

  it('is asked once a tab: a wrong key is told, the right one is kept over a reload', async () => {
    const page = await visit();
    const dialog = page.locator('dialog');
    await dialog.locator('input').fill('wrong-key');
    await page.keyboard.press('Enter');
    await dialog.getByText('这个密钥不对。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.locator('input').fill('right-key');
    await page.keyboard.press('Enter');
    await page.locator('.contents li').first().waitFor();
    expect(await dialog.count()).toBe(0);
    await page.reload();
    await page.locator('.contents li').first().waitFor();
    await askOnPage(page, '有什么制度？');
    expect(await page.locator('.turn .references').count()).toBe(1);
  });
});

describe('several books', () => {
  const first = createFakeCasebook().books()[0]!;
  const titles = { b: '第一本', c: '第二本' };
  const casebook = createFakeCasebook({
    books: () => [
      { ...first, title: titles.b },
      { ...first, id: 'c', title: titles.c },
    ],
  });
  const visit = visitRoom(() => startFake(casebook));

  it('shows the first, looks into another, and asks only it when told to', async () => {
    const page = await visit();
    expect(await page.locator('.contents h2').innerText()).toBe(titles.b);
    await page.getByLabel('看哪本书').selectOption('c');
    expect(await page.locator('.contents h2').innerText()).toBe(titles.c);
    await page.getByLabel('只问这本书').check();
    expect(await page.locator('.filter').innerText()).toContain(titles.c);
    await askOnPage(page, '有什么制度？');
    expect(casebook.asked.at(-1)?.filter).toEqual({ books: ['c'] });
  });
});
