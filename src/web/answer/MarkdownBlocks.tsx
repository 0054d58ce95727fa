import type { Token, Tokens } from 'marked';
import type { ComponentChildren, JSX } from 'preact';
import { AnswerTable } from './AnswerTable.tsx';
import type { DoubtToken } from './parseMarkdown.ts';
import type { SignRendering } from './signRendering.ts';

/**
 * Tokens of Markdown as elements of a short list. Whatever is not in it, HTML, links and images too, comes out
 * as its text.
 */
export function MarkdownBlocks({
  tokens,
  signs,
}: {
  tokens: readonly Token[];
  signs: SignRendering;
}): JSX.Element {
  return <>{renderAll(tokens, signs)}</>;
}

type Render = (token: never, signs: SignRendering) => ComponentChildren;

const inside = (token: { tokens?: Token[] | undefined }, signs: SignRendering): ComponentChildren =>
  renderAll(token.tokens ?? [], signs);

const RENDERS: Record<string, Render> = {
  space: () => null,
  hr: () => <hr />,
  br: () => <br />,
  paragraph: (token: Tokens.Paragraph, signs) => <p>{inside(token, signs)}</p>,
  heading: (token: Tokens.Heading, signs) => <h3>{inside(token, signs)}</h3>,
  blockquote: (token: Tokens.Blockquote, signs) => <blockquote>{inside(token, signs)}</blockquote>,
  strong: (token: Tokens.Strong, signs) => <strong>{inside(token, signs)}</strong>,
  em: (token: Tokens.Em, signs) => <em>{inside(token, signs)}</em>,
  link: (token: Tokens.Link, signs) => inside(token, signs),
  code: (token: Tokens.Code, signs) => (
    <pre tabIndex={0}>
      <code>{signs.literal(token.text)}</code>
    </pre>
  ),
  codespan: (token: Tokens.Codespan, signs) => <code>{signs.literal(token.text)}</code>,
  list: renderList,
  table: renderTable,
  doubt: (token: DoubtToken, signs) => signs.doubt(token.index, inside(token, signs)),
};

function renderAll(tokens: readonly Token[], signs: SignRendering): ComponentChildren {
  return tokens.map((token) => {
    const render = RENDERS[token.type];
    if (render !== undefined) return render(token as never, signs);
    if ('tokens' in token && token.tokens !== undefined) return inside(token, signs);
    return signs.text('text' in token ? (token.text as string) : token.raw);
  });
}

function renderList({ ordered, start, items }: Tokens.List, signs: SignRendering): JSX.Element {
  const rows = items.map((item) => <li>{inside(item, signs)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{rows}</ol> : <ul>{rows}</ul>;
}

function renderTable({ header, rows }: Tokens.Table, signs: SignRendering): JSX.Element {
  return (
    <AnswerTable
      head={header.map((cell) => ({ name: signs.literal(cell.text), shown: inside(cell, signs) }))}
      rows={rows.map((row) => row.map((cell) => inside(cell, signs)))}
    />
  );
}
