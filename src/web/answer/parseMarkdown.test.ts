import type { Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { DOUBT, END, UNDOUBT } from './annotate.ts';
import { parseMarkdown } from './parseMarkdown.ts';

/** Types of all tokens, inner ones behind the one they stand in. */
function types(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token && token.tokens ? types(token.tokens) : []),
  ]);
}

describe('parseMarkdown()', () => {
  it('reads headings, lists and bold', () => {
    const tokens = parseMarkdown('# 题\n\n- 一\n- **二**\n')!;
    expect(tokens.map(({ type }) => type)).toEqual(['heading', 'space', 'list']);
  });

  it('strikes nothing: ~ is a range', () => {
    expect(types(parseMarkdown('3~5 次，6~8 次，~~9~~')!)).toEqual(['paragraph', 'text']);
  });

  it('takes [1] for no link, whatever the text defines', () => {
    const found = types(parseMarkdown('一句 [1] [题][1]\n\n[1]: http://trap.invalid\n')!);
    expect(found.filter((type) => type === 'def')).toEqual([]);
    const reference = types(parseMarkdown('一句 [1]\n\n[1]: mailto-nothing\n')!);
    expect(reference).not.toContain('link');
  });

  it('finds what is doubtful, with bold inside', () => {
    const text = `对的 ${DOUBT}2${END}错 **的**${UNDOUBT} 完`;
    const [paragraph] = parseMarkdown(text)! as { tokens: Token[] }[];
    expect(paragraph!.tokens.map(({ type }) => type)).toEqual(['text', 'doubt', 'text']);
    expect(paragraph!.tokens[1]).toMatchObject({ index: 2 });
    expect(types(paragraph!.tokens)).toContain('strong');
  });

  it.each(['> ', '- ', '**'])(
    'gives up on %j nested without end, and reads it nested a little',
    (sign) => {
      expect(parseMarkdown(`${sign.repeat(2)}深`)).not.toBeNull();
      if (sign !== '**') expect(parseMarkdown(`${sign.repeat(200)}深`)).toBeNull();
      const endless = parseMarkdown(`${sign.repeat(20_000)}深`);
      if (endless !== null) expect(types(endless).length).toBeLessThan(100);
    },
  );
});
