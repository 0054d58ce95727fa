import { parseHtml } from './parseHtml.ts';

/**
 * The style sheets a web page holds, one behind the other. Read in a pass of its own, for a rule may stand behind what
 * it is for, and by the parser, whose time grows with the page alone, whatever stands in it.
 *
 * @throws Error when the page nests too deep.
 */
export function styleSheets(html: string): string {
  let css = '';
  let isInside = false;
  parseHtml(html, {
    open: (name) => void (isInside = name === 'style'),
    close: () => void (isInside = false),
    text: (text) => void (css += isInside ? text : ''),
  });
  return css;
}
