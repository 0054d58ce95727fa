import { describe, expect, it } from 'vitest';
import { writePdf, type WriteOptions } from '../../testing/pdfWriter.ts';
import { readApart } from './readApart.ts';

const task = (text: string) => ({
  format: 'markdown' as const,
  bytes: Buffer.from(text),
  file: 'a.md',
});

const pdf = (options: WriteOptions = {}) => ({
  format: 'pdf' as const,
  bytes: writePdf(
    [1, 2, 3].map((page) => ({
      runs: [{ text: `第${page}页说的是锅炉改造的路子和三年里省下的煤。`, x: 60, y: 80 }],
    })),
    options,
  ),
  file: 'a.pdf',
});

describe('readApart()', () => {
  it('gives what the reader gives', async () => {
    const { lines, outline } = await readApart(task('# 汇编\n\n锅炉改造。'));
    expect(lines.map(({ text }) => text)).toEqual(['汇编', '锅炉改造。']);
    expect(outline).toHaveLength(1);
  });

  it('hands on what the reader finds wrong', async () => {
    await expect(readApart(task('\n'))).rejects.toMatchObject({
      code: 'bad_book',
      message: expect.stringMatching(/^a\.md: /u) as string,
    });
  });

  it('stops a file that would take for ever', async () => {
    const endless = task('**a'.repeat(2_000_000));
    await expect(readApart(endless, { totalMs: 4_000, memoryMb: 256 })).rejects.toThrow(
      /took more than 4 s|memory/u,
    );
  });

  it('survives one that overflows the stack of its reader', async () => {
    await expect(readApart(task('> '.repeat(40_000)))).rejects.toMatchObject({ code: 'bad_book' });
  });

  it('tells the pages of a PDF as they are read, and stops one that takes too long or says nothing', async () => {
    const told: [number, number][] = [];
    await readApart(pdf(), { onPage: (done, total) => void told.push([done, total]) });
    expect(told.at(-1)).toEqual([3, 3]);
    await expect(readApart(pdf(), { totalMs: 1 })).rejects.toThrow('took more than 0.001 s');
    await expect(readApart(pdf(), { silenceMs: 2 })).rejects.toThrow('took more than 0.002 s');
  });

  it('stops a stream of a PDF that inflates beyond its memory', async () => {
    const task = pdf({ bomb: 400 * 1024 * 1024 });
    expect(task.bytes.length).toBeLessThan(1024 * 1024);
    await expect(readApart(task, { memoryMb: 64 })).rejects.toThrow(/memory/u);
  });

  it('hands over a page of 30,000 runs in one row whole', async () => {
    const runs = Array.from({ length: 30_000 }, (_, at) => ({
      text: String.fromCodePoint(0x4e00 + (at % 5000)),
      x: 10 + (at % 40) * 10,
      y: 100,
      size: 9 + (at % 2),
    }));
    const { lines } = await readApart({ ...pdf(), bytes: writePdf([{ runs }]) });
    expect(lines.map(({ text }) => text.replace(/\s/gu, '').length)).toEqual([30_000]);
  });
});
