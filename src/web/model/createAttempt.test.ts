import { describe, expect, it } from 'vitest';
import { Trouble } from '../api/trouble.ts';
import { createAttempt } from './createAttempt.ts';

describe('createAttempt()', () => {
  it('keeps what went wrong and does not reject', async () => {
    const { trouble, run } = createAttempt();
    await run(async () => Promise.reject(new Trouble('limited', '', 3)));
    expect(trouble.value).toMatchObject({ kind: 'limited', retryAfter: 3 });
  });

  it('takes any other error for a server that is gone', async () => {
    const { trouble, run } = createAttempt();
    await run(async () => Promise.reject(new TypeError('fetch failed')));
    expect(trouble.value?.kind).toBe('gone');
  });

  it('forgets the trouble as soon as something is tried again', async () => {
    const { trouble, run } = createAttempt();
    await run(async () => Promise.reject(new Trouble('gone')));
    const again = run(async () => undefined);
    expect(trouble.value).toBeNull();
    await again;
    expect(trouble.value).toBeNull();
  });
});
