import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createSharing } from './sharing.ts';

/** A server that shares what it is told to, and says when it is asked. */
function serve(shared: Record<string, unknown>): { api: Api; asked: string[] } {
  const asked: string[] = [];
  const get = async <T>(path: string): Promise<T> => {
    asked.push(`GET ${path}`);
    if (path === 'gone') throw new Trouble('gone');
    if (!(path in shared)) throw new Trouble('refused', 'taken back');
    return shared[path] as T;
  };
  const send = async <T>(method: string, path: string): Promise<T> => {
    asked.push(`${method} ${path}`);
    return { id: 'x', at: '' } as T;
  };
  return { api: { get, send } as unknown as Api, asked };
}

describe('createSharing()', () => {
  it('opens what a link leads to, and says where it leads nowhere', async () => {
    const { api, asked } = serve({ 'api/shared/one': { id: 'c', turns: [] } });
    const sharing = createSharing(api);
    await sharing.open('one');
    await sharing.open('one');
    expect(sharing.conversation.value).toMatchObject({ id: 'c' });
    expect(asked).toHaveLength(1);
    await sharing.open('two');
    expect([sharing.id.value, sharing.conversation.value]).toEqual(['two', null]);
    expect(sharing.trouble.value?.message).toBe('taken back');
  });

  it('shows the later of two links', async () => {
    let answerFirst: (found: unknown) => void = () => undefined;
    const first = new Promise((resolve) => (answerFirst = resolve));
    const api = {
      get: (path: string) => (path.endsWith('one') ? first : Promise.resolve({ id: '2' })),
    } as Api;
    const sharing = createSharing(api);
    const opening = sharing.open('one');
    await sharing.open('two');
    answerFirst({ id: '1' });
    await opening;
    expect(sharing.conversation.value).toEqual({ id: '2' });
  });

  it('shares a conversation of its own, and takes the link back', async () => {
    const { api, asked } = serve({ 'api/conversations/a/share': { id: 'l', at: '' } });
    const sharing = createSharing(api);
    expect([await sharing.shareOf('a'), await sharing.shareOf('b')]).toEqual([
      { id: 'l', at: '' },
      null,
    ]);
    await sharing.share('a');
    await sharing.unshare('a');
    expect(asked.slice(2)).toEqual([
      'POST api/conversations/a/share',
      'DELETE api/conversations/a/share',
    ]);
  });
});
