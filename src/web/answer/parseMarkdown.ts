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

/** A model's light Markdown as tokens; no HTML is made of them at any point. Null where it cannot be read. */
export function parseMarkdown(text: string): Token[] | null {
  try {
    return marked.lexer(text);
  } catch {
    return null; // nested too deep: shown as it stands
  }
}
