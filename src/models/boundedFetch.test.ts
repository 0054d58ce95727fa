import { describe, expect, it } from 'vitest';
import { boundedFetch } from './boundedFetch.ts';

function answering(body: string | null, init?: ResponseInit) {
  const asked: RequestInit[] = [];
  const inner: typeof fetch = (_input, sent) => {
    asked.push(sent!);
    return Promise.resolve(new Response(body, init));
  };
  return { inner, asked };
}

describe('boundedFetch()', () => {
  it('passes on what has as many bytes as it may, with status and headers', async () => {
    const { inner, asked } = answering('学习', { status: 201, headers: { 'retry-after': '1' } });
    const response = await boundedFetch(6, inner)('http://x', { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([201, '1']);
    expect(await response.text()).toBe('学习');
    expect(asked).toEqual([{ method: 'POST', redirect: 'manual' }]);
  });

  it('fails behind one byte more', async () => {
    const { inner } = answering('学习');
    await expect((await boundedFetch(5, inner)('http://x')).text()).rejects.toMatchObject({
      kind: 'too_long',
      message: 'a response has at most 5 bytes',
    });
  });

  it('leaves an answer without a body as it is', async () => {
    const { inner } = answering(null, { status: 204 });
    expect((await boundedFetch(5, inner)('http://x')).status).toBe(204);
  });
});
