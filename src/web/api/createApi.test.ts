import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createApi, type Api } from './createApi.ts';

interface Made {
  api: Api;
  asked: { path: string; init: RequestInit }[];
  key: ReturnType<typeof signal<string | null>>;
  keyWanted: ReturnType<typeof signal<boolean>>;
}

function make(answer: () => Response | Promise<Response>): Made {
  const asked: Made['asked'] = [];
  const key = signal<string | null>(null);
  const keyWanted = signal(false);
  const fetch = async (path: unknown, init: RequestInit = {}): Promise<Response> => {
    asked.push({ path: String(path), init });
    return answer();
  };
  return { api: createApi({ fetch, key, keyWanted }), asked, key, keyWanted };
}

function failure(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message: 'why' } }, { status, headers });
}

describe('createApi()', () => {
  it('sends the key once there is one', async () => {
    const { api, asked, key } = make(() => Response.json({ ok: true }));
    expect(await api.get('api/books')).toEqual({ ok: true });
    key.value = 'k';
    await api.get('api/books');
    const sent = asked.map(({ init }) => new Headers(init.headers).get('authorization'));
    expect(sent).toEqual([null, 'Bearer k']);
  });

  it('sends JSON and takes an empty answer', async () => {
    const { api, asked } = make(() => new Response(null, { status: 204 }));
    expect(await api.send('DELETE', 'api/conversations/c')).toBeNull();
    await api.send('PATCH', 'api/conversations/c', { title: '题' });
    expect(asked[1]!.init).toMatchObject({ method: 'PATCH', body: '{"title":"题"}' });
  });

  it.each([
    [429, 'rate_limited', 'limited'],
    [503, 'no_index', 'noIndex'],
    [401, 'unauthorized', 'unauthorized'],
    [400, 'invalid_input', 'refused'],
  ])('tells status %i, %s, as %s', async (status, code, kind) => {
    const { api, keyWanted } = make(() => failure(status, code, { 'retry-after': '7' }));
    await expect(api.get('x')).rejects.toMatchObject({ kind, message: 'why', retryAfter: 7 });
    expect(keyWanted.value).toBe(kind === 'unauthorized');
  });

  it('tells a server that cannot be reached, and a proxy that answers for one', async () => {
    const unreachable = make(() => Promise.reject(new TypeError('failed')));
    await expect(unreachable.api.get('x')).rejects.toMatchObject({ kind: 'gone' });
    const proxy = make(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(proxy.api.get('x')).rejects.toMatchObject({ kind: 'gone', retryAfter: null });
  });

  it('passes an abort on as it is', async () => {
    const { api } = make(() => Promise.reject(new DOMException('stopped', 'AbortError')));
    const aborted = AbortSignal.abort();
    await expect(api.open('x', { signal: aborted })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
