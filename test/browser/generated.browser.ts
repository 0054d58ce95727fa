import { afterAll, describe, expect, it } from 'vitest';
import {
  startFakeOpenaiServer,
  type FakeOpenaiServer,
} from '../../src/testing/fakeOpenaiServer.ts';
import { failsWith, says } from '../../src/testing/openaiBehaviours.ts';
import { askOnPage } from './askOnPage.ts';
import { startServer, type RunningServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const QUESTION = '市财政局三年来共培训多少人次？';
const TRUE = '市财政局3年来共培训166人次。[1]';
const FALSE = '另有999人次参加培训。[1]';

const models: FakeOpenaiServer[] = [];

afterAll(async () => {
  for (const model of models) await model.close();
});

/** The built program over the real book, its model a server that plays a script. */
async function startWithModel(
  ...script: Parameters<typeof startFakeOpenaiServer>[0]
): Promise<RunningServer> {
  const model = await startFakeOpenaiServer(script);
  models.push(model);
  return startServer({ CHAT_MODEL: 'openai:writer', OPENAI_BASE_URL: model.url });
}

describe('an answer by a model', () => {
  const visit = visitRoom(() =>
    startWithModel(says(`${TRUE}${FALSE}`, { everyMs: 20 }), says(`1: ${FALSE}`)),
  );

  it('is shown with its model, its citation, and what is not supported struck through', async () => {
    const page = await visit();
    const turn = await askOnPage(page, QUESTION);
    expect(await turn.locator('.stage').innerText()).toContain('openai:writer');
    expect(await turn.locator('.text .sign.supported').count()).toBe(1);
    expect(await turn.locator('.text del').innerText()).toContain('999');
    expect(await turn.locator('.unsupported-list').innerText()).toContain('999');
    await turn.locator('.text .marker').first().click();
    expect(await page.locator('.sheet mark').first().innerText()).toContain('166人次');
  });
});

describe('a model that refuses its key', () => {
  const visit = visitRoom(() => startWithModel(failsWith(401)));

  it('leaves an answer in the words of the book, with a notice above it', async () => {
    const page = await visit();
    const turn = await askOnPage(page, QUESTION);
    expect(await turn.locator('.notice').innerText()).not.toBe('');
    expect(await turn.locator('.text .sign.verbatim').count()).toBeGreaterThan(0);
    expect(await turn.locator('.text').innerText()).toContain('166人次');
  });
});
