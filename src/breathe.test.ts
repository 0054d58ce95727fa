import { describe, expect, it } from 'vitest';
import { breathe } from './breathe.ts';

describe('breathe()', () => {
  it('gives one caller its turn in each turn of the event loop, first come first', async () => {
    const order: string[] = [];
    let turns = 0;
    const count = setInterval(() => undefined, 1_000);
    const turn = (): void => {
      turns += 1;
      if (turns < 20) setImmediate(turn);
    };
    setImmediate(turn);
    const work = async (name: string): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        await breathe();
        order.push(`${name}${step}`);
      }
    };
    const before = turns;
    await Promise.all([work('a'), work('b')]);
    clearInterval(count);
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect(turns - before).toBeGreaterThanOrEqual(4);
  });

  it('throws the reason of a signal that was aborted while it waited, and lets the others go on', async () => {
    const gone = new AbortController();
    const left = breathe(gone.signal);
    const other = breathe();
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await other;
  });
});
