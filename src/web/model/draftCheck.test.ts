import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createDraftCheck } from './draftCheck.ts';

describe('createDraftCheck()', () => {
  it('sends the text with what it is limited to, and keeps it beside what came of it', async () => {
    const sent: unknown[] = [];
    const checked = { sentences: [], citations: [] };
    const send = async (...request: unknown[]): Promise<unknown> => (sent.push(request), checked);
    const draft = createDraftCheck({ send } as unknown as Api);
    draft.text.value = '甲。';
    await draft.check({ books: ['b'] });
    expect(sent).toEqual([['POST', 'api/check', { text: '甲。', filter: { books: ['b'] } }]]);
    expect(draft.result.value).toEqual({ text: '甲。', checked });
    expect(draft.isBusy.value).toBe(false);
  });

  it('says what went wrong, and keeps what was there', async () => {
    const send = (): Promise<never> => Promise.reject(new Trouble('gone'));
    const draft = createDraftCheck({ send } as unknown as Api);
    await draft.check();
    expect(draft.trouble.value?.kind).toBe('gone');
    expect([draft.result.value, draft.isBusy.value]).toEqual([null, false]);
  });
});
