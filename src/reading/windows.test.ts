import { describe, expect, it } from 'vitest';
import { createTokenizer, SPECIAL } from './tokenizer.ts';
import { WINDOW_TOKENS, windowsOf } from './windows.ts';

/** Every character is a piece of its own. */
const characters = '▁。abcdefghij问题标学习制度';
const tokenizer = createTokenizer([
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ...[...characters].map((character): [string, number] => [character, -1]),
]);
const read = (text: string, heading = '') => windowsOf('问题', { heading, text }, tokenizer);
const textOf = (text: string, tokens: readonly { start: number; end: number }[]): string =>
  text.slice(tokens[0]!.start, tokens.at(-1)!.end);

describe('windowsOf()', () => {
  it('puts the question and the heading before the passage', () => {
    const [window, ...more] = read('学习', '标题');
    expect(more).toEqual([]);
    expect(window!.ids.filter((id) => id === SPECIAL.end)).toHaveLength(3);
    expect(window!.ids[0]).toBe(SPECIAL.begin);
    expect(window!.ids).toHaveLength(1 + 3 + 2 + 3 + 3 + 1); // each text begins with a space
    expect(window!.from).toBe(9);
  });

  it('reads a long passage in windows of whole sentences, each from the last sentence of the one before', () => {
    const text = Array.from(
      { length: 12 },
      (_, at) => `${'学习制度'.repeat(10)}${'abcdefghij'[at % 10]!}。`,
    ).join('');
    const windows = read(text);
    expect(windows.length).toBeGreaterThan(2);
    const texts = windows.map(({ tokens }) => textOf(text, tokens));
    for (const [at, one] of texts.entries()) {
      expect(one.endsWith('。')).toBe(true);
      const last = one.split('。').at(-2)!;
      if (at + 1 < texts.length) expect(texts[at + 1]!.startsWith(last)).toBe(true);
    }
    expect(windows.every(({ ids }) => ids.length <= WINDOW_TOKENS)).toBe(true);
    expect(
      texts[0]! +
        texts
          .slice(1)
          .map((one) => one.slice(one.indexOf('。') + 1))
          .join(''),
    ).toBe(text);
  });

  it('cuts a sentence that no window holds, and reads all of it', () => {
    const text = '学习制度'.repeat(300);
    const windows = read(text);
    expect(windows.every(({ ids }) => ids.length <= WINDOW_TOKENS)).toBe(true);
    const seen = new Set(windows.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
    expect(seen.size).toBe(text.length);
  });

  it('has none for a passage without characters', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n')).toEqual([]);
  });

  it('reads only the beginning of a question and of a heading without end', () => {
    const [window] = windowsOf(
      '问题'.repeat(900),
      { heading: '标题'.repeat(900), text: '学习' },
      tokenizer,
    );
    expect(window!.ids.length).toBeLessThanOrEqual(WINDOW_TOKENS);
    expect(textOf('学习', window!.tokens.slice(1))).toBe('学习');
  });
});
