import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { QuestionEmbedder } from './questionEmbedder.ts';

/** An embedder that is switched off and on, and counts. */
class Switched {
  asked = 0;
  failure: unknown = null;
  ms = 0;

  async embedQuery(): Promise<number[]> {
    this.asked += 1;
    if (this.ms > 0) await wait(this.ms);
    if (this.failure !== null) throw this.failure;
    return [1, 2];
  }
}

const refused = new CasebookError('model_failed', 'embedder x: no', { cause: new Error('no') });

describe('QuestionEmbedder', () => {
  it('gives vectors while the embedder answers', async () => {
    const embedder = new QuestionEmbedder(new Switched(), { id: 'x' });
    expect([await embedder.embedQuery('a'), embedder.notice()]).toEqual([[1, 2], null]);
  });

  it('goes without while it is away, tells once, asks again beside what goes on', async () => {
    const inner = new Switched();
    const faults: string[] = [];
    const onFault = ({ message }: CasebookError): void => void faults.push(message);
    const embedder = new QuestionEmbedder(inner, { id: 'x', pauseMs: 20, onFault });
    inner.failure = refused;
    expect([await embedder.embedQuery('a'), await embedder.embedQuery('b')]).toEqual([null, null]);
    expect(inner.asked).toBe(1);
    expect(faults).toEqual(['the embedder x cannot be reached']);
    expect(embedder.notice()).toMatch(/by their words alone: the embedder x cannot be reached/u);
    inner.failure = null;
    await wait(30);
    expect(await embedder.embedQuery('c')).toBeNull(); // it waits for nothing
    await wait(0);
    expect([await embedder.embedQuery('d'), embedder.notice()]).toEqual([[1, 2], null]);
  });

  it('waits no longer than it may, and takes a late answer for a sign of life', async () => {
    const inner = new Switched();
    const embedder = new QuestionEmbedder(inner, { id: 'x', mostWaitMs: 20 });
    inner.ms = 60;
    expect(await embedder.embedQuery('a')).toBeNull();
    expect(embedder.notice()).toMatch(/did not answer within 0.02 s/u);
    await wait(80);
    expect(embedder.notice()).toBeNull();
  });

  it('says the status of a server and what a vector lacks, never what a server wrote', async () => {
    const inner = new Switched();
    const cause = Object.assign(new Error('bad key sk-123'), { status: 401 });
    inner.failure = new CasebookError('model_failed', 'embedder x: bad key sk-123', { cause });
    const keyed = new QuestionEmbedder(inner, { id: 'x' });
    await keyed.embedQuery('a');
    expect(keyed.notice()).toMatch(/x answers with 401$/u);
    inner.failure = new CasebookError('model_failed', 'a vector must have 2 dimensions: got 3');
    const other = new QuestionEmbedder(inner, { id: 'x' });
    await other.embedQuery('a');
    expect(other.notice()).toMatch(/failed \(a vector must have 2 dimensions: got 3\)/u);
  });

  it('tells the work whose question went without from other work', async () => {
    const inner = new Switched();
    const embedder = new QuestionEmbedder(inner, { id: 'x' });
    const ask = (): Promise<boolean> =>
      embedder.noting(async () => {
        await embedder.embedQuery('a');
        return embedder.isWithout;
      });
    expect(await ask()).toBe(false);
    inner.failure = refused;
    expect(await ask()).toBe(true);
    expect(embedder.isWithout).toBe(false);
  });
});
