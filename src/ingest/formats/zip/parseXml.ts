import { Parser } from 'htmlparser2';

/** What is told of an XML text, in order. Names and attributes as written, with their prefixes. */
export interface XmlHandlers {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}

/** Word nests some 30 deep; tables in tables a little more. */
const MAX_DEPTH = 400;

/**
 * Reads XML as it streams by. Only the five entities of XML itself and characters by number are known: a DTD declares
 * nothing here, so that none can grow without end.
 *
 * @throws Error when it nests too deep.
 */
export function parseXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error(`its XML nests deeper than ${MAX_DEPTH}`);
        open(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        close(name);
      },
      ...(text === undefined ? {} : { ontext: text }),
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(bytes));
}
