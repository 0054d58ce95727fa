import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';

const never = new Promise<never>(() => undefined);

describe('Deadline.hold()', () => {
  it('gives what work comes to, and what it throws', async () => {
    const deadline = new Deadline(60_000);
    expect(await deadline.hold(Promise.resolve(1))).toBe(1);
    await expect(deadline.hold(Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(deadline.signal.aborted).toBe(false);
  });

  it('ends work that takes longer, tells it to stop and says the rule', async () => {
    const deadline = new Deadline(5);
    await expect(deadline.hold(never)).rejects.toMatchObject({
      code: 'timed_out',
      message: expect.stringContaining('ANSWER_DEADLINE') as string,
    });
    expect(deadline.signal.aborted).toBe(true);
    await expect(deadline.hold(never)).rejects.toMatchObject({ code: 'timed_out' });
  });

  it('counts all that is held, and nothing between', async () => {
    const deadline = new Deadline(40);
    await deadline.hold(Promise.resolve());
    await wait(60);
    expect(await deadline.hold(Promise.resolve('in time'))).toBe('in time');
  });

  it('ends with the caller', async () => {
    const caller = new AbortController();
    const deadline = new Deadline(undefined, caller.signal);
    const held = deadline.hold(never);
    caller.abort(new Error('gone'));
    await expect(held).rejects.toThrow('gone');
  });
});
