import { describe, expect, it } from 'vitest';
import { keepAlive } from './keepAlive.ts';
import type { ModelThread } from './modelWorker.ts';

const logits = {
  answers: 1,
  start: Float32Array.of(0),
  end: Float32Array.of(0),
  vector: Float32Array.of(0),
};

/** A thread that reads some windows and ends with the next one. */
function mortal(windows: number): ModelThread {
  let left = windows;
  return {
    run() {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the thread ended')) : Promise.resolve(logits);
    },
    hasEnded: () => left < 0,
    close: () => Promise.resolve(),
  };
}

function counted(thread: () => ModelThread) {
  let starts = 0;
  const start = (): Promise<ModelThread> => {
    starts += 1;
    return Promise.resolve(thread());
  };
  return { start, starts: () => starts };
}

describe('keepAlive()', () => {
  it('starts nothing before it is needed', async () => {
    const { start, starts } = counted(() => mortal(1));
    const model = keepAlive(start);
    expect([starts(), model.fault()]).toEqual([0, null]);
    await model.run([1]);
    expect(starts()).toBe(1);
  });

  it('follows a thread that ended by another one, which all share who ask at once', async () => {
    const { start, starts } = counted(() => mortal(3));
    const model = keepAlive(start);
    for (let window = 0; window < 3; window += 1) await model.run([window]);
    await expect(model.run([3])).rejects.toThrow('the thread ended');
    expect(await Promise.all([model.run([4]), model.run([5])])).toEqual([logits, logits]);
    expect([starts(), model.fault()]).toEqual([2, null]);
  });

  it('gives a thread up that ends again and again, and says so', async () => {
    const { start, starts } = counted(() => mortal(0));
    const model = keepAlive(start);
    for (let window = 0; window < 8; window += 1) {
      await expect(model.run([window])).rejects.toThrow('the thread ended');
    }
    expect(starts()).toBe(5);
    expect(model.fault()).toBe("the reader's thread ended 5 times");
  });

  it('does not try again what could not be started', async () => {
    let starts = 0;
    const model = keepAlive(() => {
      starts += 1;
      return Promise.reject(new Error('no runtime'));
    });
    await expect(model.load()).rejects.toThrow('no runtime');
    await expect(model.run([1])).rejects.toThrow('no runtime');
    expect([starts, model.fault()]).toEqual([1, 'no runtime']);
    await expect(model.close()).resolves.toBeUndefined();
  });

  it('starts nothing when it was closed', async () => {
    const { start, starts } = counted(() => mortal(0));
    const model = keepAlive(start);
    await expect(model.run([1])).rejects.toThrow();
    await model.close();
    await expect(model.run([2])).rejects.toThrow();
    expect(starts()).toBe(1);
  });
});
