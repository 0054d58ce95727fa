import { describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { createFakeCasebook, type FakeCasebook } from '../testing/fakeCasebook.ts';
import { converse } from './converse.ts';

interface Talk {
  prompts: number;
  shown: number;
  notes: string[];
}

async function talk(casebook: FakeCasebook, lines: readonly string[]): Promise<Talk> {
  const seen: Talk = { prompts: 0, shown: 0, notes: [] };
  async function* typed(): AsyncGenerator<string> {
    yield* lines;
  }
  await converse(casebook, {
    lines: typed(),
    filter: { units: ['市统计局'] },
    prompt: () => (seen.prompts += 1),
    show: () => (seen.shown += 1),
    note: (text) => seen.notes.push(text),
  });
  return seen;
}

describe('converse()', () => {
  it('keeps the conversation and the filter from the first answer on', async () => {
    const casebook = createFakeCasebook();
    const { prompts, shown } = await talk(casebook, ['一？', ' 二？ ']);
    const filter = { units: ['市统计局'] };
    expect(casebook.asked).toEqual([
      { question: '一？', filter, conversationId: undefined },
      { question: '二？', filter, conversationId: 'c1' },
    ]);
    expect([prompts, shown]).toEqual([3, 2]);
  });

  it.each([[''], ['  '], ['exit']])('ends with %j', async (line) => {
    const casebook = createFakeCasebook();
    await talk(casebook, ['一？', line, '二？']);
    expect(casebook.asked).toHaveLength(1);
  });

  it('goes on after a question that cannot be answered, and says why', async () => {
    let asked = 0;
    const casebook = createFakeCasebook({
      async ask() {
        asked += 1;
        throw new CasebookError('model_failed', 'the model is down');
      },
    });
    const { notes, prompts } = await talk(casebook, ['一？', '？？', '问'.repeat(2001), '二？']);
    expect(notes).toEqual([
      'the model is down',
      expect.stringContaining('must contain a letter') as string,
      expect.stringContaining('at most 2000 characters: this one has 2001') as string,
      'the model is down',
    ]);
    expect([asked, prompts]).toEqual([2, 5]);
  });

  it('does not swallow a defect', async () => {
    const casebook = createFakeCasebook({
      async ask() {
        throw new TypeError('a defect');
      },
    });
    await expect(talk(casebook, ['一？'])).rejects.toThrow('a defect');
  });
});
