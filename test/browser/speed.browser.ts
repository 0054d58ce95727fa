import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createFakeCasebook, fakeAnswer } from '../../src/testing/fakeCasebook.ts';
import type { Answer } from '../../src/types.ts';
import { askOnPage } from './askOnPage.ts';
import { startFake } from './startFake.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const SENTENCE = '规定了学习制度。';
const MANY = 60;

const longAnswer: Answer = {
  ...fakeAnswer,
  text: Array.from({ length: MANY }, () => `市统计局：${SENTENCE}[1]`).join('\n'),
  sentences: Array.from({ length: MANY }, () => fakeAnswer.sentences[0]!),
};

/** Streams its answer line by line; stops when its reader does. */
const slow = createFakeCasebook({
  async ask(request, options) {
    await options?.onEvent?.({ type: 'status', stage: 'reading', detail: '3' });
    await options?.onEvent?.({ type: 'sources', citations: longAnswer.citations });
    for (const line of longAnswer.text.split(/(?<=\n)/u)) {
      await sleep(20, undefined, { signal: options?.signal });
      await options?.onEvent?.({ type: 'delta', text: line });
    }
    return { ...longAnswer, conversationId: request.conversationId ?? 'c1' };
  },
});

describe('while an answer streams', () => {
  const visit = visitRoom(() => startFake(slow));

  it('nothing that is shown already moves, not when it is whole either', async () => {
    const page = await visit();
    await watchShifts(page);
    await page.locator('#question').fill('有什么制度？');
    await page.keyboard.press('Enter');
    const firstLine = page.locator('.turn .text p').first();
    await page.locator('.turn .text p').nth(2).waitFor();
    const early = await firstLine.boundingBox();
    await page.locator('.turn .references').waitFor();
    expect(await firstLine.boundingBox()).toEqual(early);
    expect(await page.evaluate<number>('window.shift')).toBeLessThan(0.01);
  });

  it('can be stopped, keeps what there is, and can be asked again', async () => {
    const page = await visit();
    await page.locator('#question').fill('有什么制度？');
    await page.keyboard.press('Enter');
    await page.locator('.turn .text p').nth(2).waitFor();
    expect(await page.locator('.turn .stage').innerText()).toMatch(/^阅读 · 3 个单位 · \d+ 秒$/u);
    await page.getByText('停止', { exact: true }).click();
    await page.getByText('已停止。').waitFor();
    expect(await page.locator('.turn .text p').count()).toBeGreaterThan(1);
    expect(await page.locator('.turn .text p').count()).toBeLessThan(MANY);
    await page.locator('.turn').getByText('重试').click();
    await page.locator('.turn .references').waitFor();
  });
});

describe('the page', () => {
  const visit = visitRoom(() => startServer());

  it('can be used within a second, with less than 110 KB of script', async () => {
    const taken: number[] = [];
    for (let load = 0; load < 4; load += 1) {
      const page = await visit();
      const usable = await page.waitForFunction(() => {
        const cases = document.querySelectorAll('.contents ol > li').length;
        return cases === 36 && performance.now();
      });
      taken.push(Number(await usable.jsonValue()));
    }
    const page = await visit();
    const { bytes, caching } = await page.evaluate(async () => {
      const preloaded = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
      const addresses = [
        ...[...document.scripts].map(({ src }) => src),
        ...[...preloaded].map(({ href }) => href),
      ];
      const scripts = await Promise.all(addresses.map((address) => fetch(address)));
      const bodies = await Promise.all(scripts.map((script) => script.arrayBuffer()));
      return {
        bytes: bodies.reduce((sum, body) => sum + body.byteLength, 0),
        caching: scripts.map((script) => script.headers.get('cache-control')),
      };
    });
    expect([...new Set(caching)]).toEqual(['public, max-age=31536000, immutable']);
    process.stdout.write(
      `usable after ${Math.min(...taken).toFixed(0)} ms, ${bytes} bytes of script\n`,
    );
    expect(Math.min(...taken)).toBeLessThan(1000);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(110_000);
  });
});

describe('a conversation of 200 turns', () => {
  const casebook = createFakeCasebook();
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = { ...longAnswer, id: `a-${turn}`, conversationId: 'long' };
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, turn)).toISOString();
    casebook.conversations.of('name:anna').append('long', { question: `问题${turn}`, answer, at });
  }
  const visit = visitRoom(() => startFake(casebook, { userHeader: 'x-user' }));

  it('stays smooth to type and scroll in', async () => {
    const page = await visit({ extraHTTPHeaders: { 'x-user': 'anna' } }, '/#/c/long');
    await page.locator('.turn').nth(199).waitFor();
    const frames = await framesWhile(page, async () => {
      await page.locator('#question').pressSequentially('各单位如何激励自学', { delay: 20 });
      await page.mouse.move(500, 400);
      for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, -400);
    });
    const sorted = frames.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    process.stdout.write(
      `200 turns: ${sorted.length} frames, median ${median.toFixed(0)} ms, longest ${sorted.at(-1)!.toFixed(0)} ms\n`,
    );
    expect(median).toBeLessThan(34);
    await askOnPage(page, '还有什么？');
    expect(await page.locator('.turn').count()).toBe(201);
  });
});

/** Sums in `window.shift` how much moves that had been painted (the browser's own measure, 0 for nothing). */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as unknown as { shift: number };
    counted.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        counted.shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift' });
  });
}

/** Milliseconds between the frames that are painted meanwhile. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number[] };
    counted.frames = [];
    let before = performance.now();
    const count = (now: number): void => {
      counted.frames.push(now - before);
      before = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await act();
  return page.evaluate<number[]>('window.frames');
}
