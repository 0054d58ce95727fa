import { describe, expect, it } from 'vitest';
import { readApart } from './readApart.ts';

const task = (text: string) => ({
  format: 'markdown' as const,
  bytes: Buffer.from(text),
  file: 'a.md',
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
      /took more than 4 s|256 MB/u,
    );
  });

  it('survives one that overflows the stack of its reader', async () => {
    await expect(readApart(task('> '.repeat(40_000)))).rejects.toMatchObject({ code: 'bad_book' });
  });
});
