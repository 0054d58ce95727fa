import { Marked, type Token, type Tokens, type TokenizerObject } from 'marked';
import { DOUBT, END, UNDOUBT } from './annotate.ts';

/** What could not be supported, as a token beside those of Markdown. */
export interface DoubtToken extends Tokens.Generic {
  type: 'doubt';
  /** Index into `Annotated.doubts`. */
  index: number;
  tokens: Token[];
}

const OPENING = new RegExp(`^${DOUBT}(\\d+)${END}([^]*?)${UNDOUBT}`, 'u');

/** Tokenizers that must not match: ~ is a range in Chinese books, and [1] is never the label of a link. */
const OFF = {
  del: () => undefined,
  def: () => undefined,
  reflink: () => undefined,
} satisfies Partial<TokenizerObject>;

const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: OFF,
  extensions: [
    {
      name: 'doubt',
      level: 'inline',
      start: (text) => {
        const at = text.indexOf(DOUBT);
        return at === -1 ? undefined : at;
      },
      tokenizer(text): DoubtToken | undefined {
        const match = OPENING.exec(text);
        if (match === null) return undefined;
        const tokens = this.lexer.inlineTokens(match[2]!);
        return { type: 'doubt', raw: match[0], index: Number(match[1]), tokens };
      },
    },
  ],
});

/** An answer nests a list in a list; what nests deeper than this is no text to read but an attack on the stack. */
const DEEPEST = 24;

/** A model's light Markdown as tokens; no HTML is made of them at any point. Null where it is nested too deep. */
export function parseMarkdown(text: string): Token[] | null {
  try {
    const tokens = marked.lexer(text);
    return isDeeper(tokens, DEEPEST) ? null : tokens;
  } catch {
    return null; // too deep for the lexer itself
  }
}

function isDeeper(tokens: readonly Token[], limit: number): boolean {
  if (limit === 0) return tokens.length > 0;
  return tokens.some((token) => {
    const { tokens: inner = [], items = [] } = token as { tokens?: Token[]; items?: Token[] };
    return isDeeper(inner, limit - 1) || isDeeper(items, limit - 1);
  });
}
