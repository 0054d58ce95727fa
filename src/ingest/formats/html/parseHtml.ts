import { Parser } from 'htmlparser2';

/** What is told of a web page, in order. Elements that are left open are closed where the parser finds they end. */
export interface HtmlHandlers {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** Deeper than any page is; the parser's time grows with the square of it. */
const MAX_DEPTH = 2_000;

/**
 * Reads a web page as it streams by.
 *
 * @throws Error when it nests too deep.
 */
export function parseHtml(html: string, { open, close, text }: HtmlHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error(`its elements nest deeper than ${MAX_DEPTH}`);
        open(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        close(name);
      },
      ontext: text,
    },
    { recognizeSelfClosing: true }, // pages of digital books are XHTML
  );
  parser.end(html);
}
