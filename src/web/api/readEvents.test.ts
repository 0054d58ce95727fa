import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type ServerEvent } from './readEvents.ts';

const TEXT = 'event: delta\ndata: {"text":"学习\\n"}\n\n: still here\n\nevent: done\ndata: {}\n\n';

async function readIn(chunks: Uint8Array<ArrayBuffer>[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

const WHOLE = [
  { event: 'delta', data: { text: '学习\n' } },
  { event: 'done', data: {} },
];

describe('readEvents()', () => {
  it('reads events and passes over comments', async () => {
    expect(await readIn([new TextEncoder().encode(TEXT)])).toEqual(WHOLE);
  });

  it('reads the same wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.slice(at[index], end));
        expect(await readIn(chunks)).toEqual(WHOLE);
      }),
    );
  });

  it('leaves out an event that was cut off', async () => {
    const cut = new TextEncoder().encode(TEXT.slice(0, -3));
    expect(await readIn([cut])).toEqual(WHOLE.slice(0, 1));
  });
});
